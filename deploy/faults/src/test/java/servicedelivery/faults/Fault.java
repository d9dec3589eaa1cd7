package servicedelivery.faults;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Something that goes wrong until the stack is healed.
 *
 * @param name in messages
 */
record Fault(String name, Runnable injection) {

    private static final List<String> PROCESSES = Stream.of(Stack.SERVICES, Stack.BROKERS, List.of(Stack.POSTGRES))
            .flatMap(List::stream)
            .toList();

    void inject() {
        injection.run();
    }

    static Fault sent(Stack stack, Signal signal, String process) {
        return new Fault(signal + " " + process, () -> stack.signal(process, signal));
    }

    private static Fault ended(Stack stack, String process) {
        return new Fault("the end of " + process, () -> stack.end(process));
    }

    /** Any of those that this stack can suffer. */
    static Fault any(Stack stack, Random random) {
        var process = any(PROCESSES, random);
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> sent(stack, Signal.KILL, process);
            case 3 -> ended(stack, any(Stack.SERVICES, random));
            case 4, 5 -> sent(stack, Signal.STOP, process);
            default -> onAWire(stack, random);
        };
    }

    private static Fault onAWire(Stack stack, Random random) {
        var service = any(Wires.SERVICES, random);
        var toPostgres = random.nextBoolean();
        var wires = toPostgres
                ? List.of(stack.wires().toPostgres(service))
                : stack.wires().toKafka(service);
        var name = service + " to " + (toPostgres ? "PostgreSQL" : "Kafka");
        return switch (random.nextInt(5)) {
            case 0 -> new Fault(name + " is cut", () -> wires.forEach(TcpProxy::cut));
            case 1 -> new Fault(name + " is silent", () -> wires.forEach(TcpProxy::silence));
            case 2 -> new Fault(name + " is reset", () -> wires.forEach(TcpProxy::reset));
            case 3 -> new Fault(name + " is forgotten", () -> wires.forEach(TcpProxy::forget));
            default -> {
                var delay = Duration.ofMillis(50 + random.nextInt(450));
                yield new Fault(
                        name + " takes " + delay.toMillis() + " ms longer",
                        () -> wires.forEach(wire -> wire.delay(delay)));
            }
        };
    }

    private static <T> T any(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
