package servicedelivery.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import servicedelivery.backing.Daemon;
import servicedelivery.backing.Postgres;
import servicedelivery.backing.Repository;
import servicedelivery.backing.Trees;

/** The processes with their data, their ports and their keys. */
final class Stack {

    private final DataDirectory data;
    private final Ports ports;
    private final Scale scale;
    private final Keys keys;
    private final PostgresMember postgres;
    private final List<KafkaMember> brokers;
    private final List<ServiceMember> services;

    private Stack(DataDirectory data, Ports ports, Scale scale) {
        this.data = data;
        this.ports = ports;
        this.scale = scale;
        this.keys = Keys.keptIn(new EnvironmentFile(data.environment()).read());
        this.postgres = new PostgresMember(Postgres.at(data.location("postgresql"), ports.postgres(), data.binaries()));
        this.brokers = IntStream.rangeClosed(1, scale.brokers())
                .mapToObj(number -> KafkaMember.of(number, scale, ports, data))
                .toList();
        this.services = scale.services().stream().map(this::member).toList();
    }

    /** The stack in this directory, running or not, which must have been prepared. */
    static Stack in(DataDirectory data, Ports ports, Scale scale) {
        return new Stack(data, ports, scale);
    }

    Ports ports() {
        return ports;
    }

    Scale scale() {
        return scale;
    }

    Keys keys() {
        return keys;
    }

    /** In the order in which they start. */
    Processes processes() {
        return new Processes(List.of(postgres), List.copyOf(brokers), List.copyOf(services));
    }

    /** Writes what the services need before they start: the hashes of the keys. */
    void writeKeys() {
        writeEnvironment();
        Trees.write(data.apiKeys(), keys.yaml());
    }

    /** Writes {@code stack.env} as things are now. */
    void writeEnvironment() {
        var variables = new LinkedHashMap<String, String>();
        for (var member : services) {
            variables.put(member.replica().variable() + "_URL", member.replica().url(ports));
        }
        for (var member : services) {
            variables.put(
                    member.replica().variable() + "_MANAGEMENT_URL",
                    member.replica().managementUrl(ports));
        }
        variables.put("KAFKA_BOOTSTRAP", bootstrapServers());
        variables.put("POSTGRES_URL", postgres.url());
        variables.putAll(keys.byVariable());
        processes()
                .all()
                .forEach(member -> member.daemon()
                        .running()
                        .ifPresent(process -> variables.put(member.pidVariable(), Long.toString(process.pid()))));
        new EnvironmentFile(data.environment()).write(variables);
    }

    private ServiceMember member(Replica replica) {
        return new ServiceMember(
                replica,
                ports,
                new Daemon(replica.name(), data.location(replica.name())),
                data.programs().resolve(replica.name()),
                configuration(replica));
    }

    private Map<String, String> configuration(Replica replica) {
        var service = replica.service();
        var database = postgres.postgres().database(service.database());
        var configuration = new HashMap<>(Map.of(
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_HTTP_PORT", Integer.toString(replica.port(ports)),
                "QUARKUS_MANAGEMENT_HOST", "127.0.0.1",
                "QUARKUS_MANAGEMENT_PORT", Integer.toString(replica.managementPort(ports)),
                "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME", database.user(),
                "QUARKUS_DATASOURCE_PASSWORD", database.password(),
                "KAFKA_BOOTSTRAP_SERVERS", bootstrapServers(),
                "ORGANISATIONS_FILE", organisations().toString(),
                "API_KEYS_FILE", data.apiKeys().toString()));
        if (service == Service.SURVEYS) {
            configuration.put("RESPONDENT_SECRET", data.respondentSecret());
        }
        configuration.putAll(chosenFor(service));
        return Map.copyOf(configuration);
    }

    /** What the variables of the launcher's environment set that begin with the service's name and two underscores. */
    private static Map<String, String> chosenFor(Service service) {
        var prefix = service + "__";
        return System.getenv().entrySet().stream()
                .filter(variable -> variable.getKey().startsWith(prefix))
                .collect(Collectors.toMap(
                        variable -> variable.getKey().substring(prefix.length()), Map.Entry::getValue));
    }

    private String bootstrapServers() {
        return brokers.stream().map(member -> member.kafka().bootstrapServers()).collect(Collectors.joining(","));
    }

    /** The file that the services are given. */
    static Path organisations() {
        var configured = System.getenv("ORGANISATIONS_FILE");
        return configured == null
                ? Repository.root().resolve("deploy/examples/organisations.yaml")
                : Path.of(configured).toAbsolutePath();
    }
}
