package servicedelivery.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What {@code deploy/doctor} says of this machine. */
record MachineFindings(DataDirectory data, Ports ports) {

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
        var all = Stream.concat(
                        Stream.of(
                                new Listener("postgresql", "PostgreSQL", ports.postgres()),
                                new Listener("kafka", "Kafka", ports.kafka()),
                                new Listener("kafka", "Kafka's controller", ports.kafkaController())),
                        Stream.of(Service.values())
                                .flatMap(service -> Stream.of(
                                        new Listener(service.folder(), service.folder(), service.port(ports)),
                                        new Listener(
                                                service.folder(),
                                                "the management of " + service.folder(),
                                                service.managementPort(ports)))))
                .toList();
        var taken = all.stream()
                .filter(listener -> !data.runs(listener.process()))
                .filter(listener -> servicedelivery.backing.Ports.isTaken(listener.port()))
                .map(MachineFindings::taken)
                .toList();
        return taken.isEmpty() ? List.of(Finding.ok("every port is free, or used by this stack")) : taken;
    }

    private static Finding taken(Listener listener) {
        return Finding.failed(
                "port %d, which %s needs, is taken".formatted(listener.port(), listener.name()),
                "stop what listens there, or use deploy/up --port-offset N.");
    }
}
