package servicedelivery.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What {@code deploy/doctor} says of this machine. */
record MachineFindings(DataDirectory data, Ports ports, Scale scale) {

    private static final long LEAST = 500L << 20;
    private static final long COMFORTABLE = 2L << 30;

    /** Which process of the stack, and which of its ports. */
    private record Listener(String process, String name, int port) {}

    List<Finding> all() {
        var found = new ArrayList<>(List.of(java(), disk()));
        found.addAll(listeners());
        return found;
    }

    private static Finding java() {
        var home = Path.of(System.getProperty("java.home"));
        return Files.isExecutable(home.resolve("bin/javac"))
                ? Finding.ok("Java %s, a JDK in %s".formatted(Runtime.version(), home))
                : Finding.warning(
                        "Java %s in %s cannot compile".formatted(Runtime.version(), home),
                        "to build the programs, install a JDK 17 or newer, or set JAVA_HOME to one.");
    }

    private Finding disk() {
        try {
            var free = Files.getFileStore(existing(data.path())).getUsableSpace();
            var found = "%.1f GB are free for %s".formatted(free / 1e9, data.path());
            var remedy = "make room, or name another disk with --data DIR.";
            return free < LEAST
                    ? Finding.failed(found, remedy)
                    : free < COMFORTABLE ? Finding.warning(found, remedy) : Finding.ok(found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path existing(Path path) {
        var parent = path.getParent();
        return Files.exists(path) || parent == null ? path : existing(parent);
    }

    private List<Finding> listeners() {
        var all = Stream.of(
                        Stream.of(new Listener("postgresql", "PostgreSQL", ports.postgres())),
                        IntStream.rangeClosed(1, scale.brokers()).boxed().flatMap(this::ofBroker),
                        scale.services().stream().flatMap(this::ofService))
                .flatMap(listeners -> listeners)
                .toList();
        var taken = all.stream()
                .filter(listener -> !data.runs(listener.process()))
                .filter(listener -> servicedelivery.backing.Ports.isTaken(listener.port()))
                .map(MachineFindings::taken)
                .toList();
        return taken.isEmpty() ? List.of(Finding.ok("every port is free, or used by this stack")) : taken;
    }

    private Stream<Listener> ofBroker(int number) {
        var name = KafkaMember.name(number);
        return Stream.of(
                new Listener(name, "Kafka", ports.kafka(number)),
                new Listener(name, "Kafka's controller", ports.kafkaController(number)));
    }

    private Stream<Listener> ofService(Replica replica) {
        return Stream.of(
                new Listener(replica.name(), replica.name(), replica.port(ports)),
                new Listener(replica.name(), "the management of " + replica.name(), replica.managementPort(ports)));
    }

    private static Finding taken(Listener listener) {
        return Finding.failed(
                "port %d, which %s needs, is taken".formatted(listener.port(), listener.name()),
                "stop what listens there, or use deploy/up --port-offset N.");
    }
}
