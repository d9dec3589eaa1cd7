package servicedelivery.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import servicedelivery.suite.SuiteStack;

/**
 * What connects the services with PostgreSQL and the brokers. Each service believes that {@code localhost} is another loopback address,
 * where a {@link TcpProxy} stands before every port, so also the addresses that brokers tell their clients lead there.
 */
final class Wires {

    static final List<String> SERVICES = List.of("INCIDENTS", "SURVEYS", "REPORTS");

    private static final int POSTGRES = 25_432;
    private static final List<Integer> BROKERS = List.of(29_092, 29_094, 29_096);

    private final Map<String, TcpProxy> toPostgres = new HashMap<>();
    private final Map<String, List<TcpProxy>> toKafka = new HashMap<>();

    /** Puts them between the processes that this stack will start. */
    Wires(SuiteStack stack, Path directory) {
        for (var service : SERVICES) {
            var address = "127.0.0.1" + SERVICES.indexOf(service);
            toPostgres.put(service, proxy(address, stack.port(POSTGRES)));
            toKafka.put(
                    service,
                    BROKERS.stream()
                            .map(port -> proxy(address, stack.port(port)))
                            .toList());
            stack.set(
                    service + "__JAVA_TOOL_OPTIONS",
                    "%s -Djdk.net.hosts.file=%s".formatted(Stack.WIRED, hosts(directory, service, address)));
        }
    }

    TcpProxy toPostgres(String service) {
        return toPostgres.get(service);
    }

    List<TcpProxy> toKafka(String service) {
        return toKafka.get(service);
    }

    Stream<TcpProxy> all() {
        return Stream.concat(
                toPostgres.values().stream(), toKafka.values().stream().flatMap(List::stream));
    }

    private static TcpProxy proxy(String address, int port) {
        return new TcpProxy(new InetSocketAddress(address, port), port);
    }

    private static Path hosts(Path directory, String service, String address) {
        try {
            Files.createDirectories(directory);
            return Files.writeString(
                    directory.resolve("hosts-of-" + service),
                    "%s localhost\n127.0.0.1 %s\n"
                            .formatted(address, InetAddress.getLocalHost().getHostName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
