package servicedelivery.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import servicedelivery.backing.Daemon;
import servicedelivery.backing.KafkaBroker;
import servicedelivery.backing.Postgres;
import servicedelivery.backing.Repository;
import servicedelivery.backing.Trees;

/** The five processes with their data, their ports and their keys. */
final class Stack {

    private final DataDirectory data;
    private final Ports ports;
    private final Keys keys;
    private final PostgresMember postgres;
    private final KafkaMember kafka;
    private final List<ServiceMember> services;

    private Stack(DataDirectory data, Ports ports) {
        this.data = data;
        this.ports = ports;
        this.keys = Keys.keptIn(new EnvironmentFile(data.environment()).read());
        this.postgres = new PostgresMember(Postgres.at(data.location("postgresql"), ports.postgres(), data.binaries()));
        this.kafka =
                new KafkaMember(KafkaBroker.at(data.location("kafka"), ports.kafka(), ports.kafkaController()), ports);
        this.services = Stream.of(Service.values()).map(this::member).toList();
    }

    /** The stack in this directory, running or not, which must have been prepared. */
    static Stack in(DataDirectory data, Ports ports) {
        return new Stack(data, ports);
    }

    Ports ports() {
        return ports;
    }

    Keys keys() {
        return keys;
    }

    /** In the order in which they start. */
    Processes processes() {
        return new Processes(List.of(postgres, kafka), List.copyOf(services));
    }

    /** Writes what the services need before they start: the hashes of the keys. */
    void writeKeys() {
        writeEnvironment();
        Trees.write(data.apiKeys(), keys.yaml());
    }

    /** Writes {@code stack.env} as things are now. */
    void writeEnvironment() {
        var variables = new LinkedHashMap<String, String>();
        Stream.of(Service.values()).forEach(service -> variables.put(service + "_URL", service.url(ports)));
        Stream.of(Service.values())
                .forEach(service -> variables.put(service + "_MANAGEMENT_URL", service.managementUrl(ports)));
        variables.put("KAFKA_BOOTSTRAP", kafka.kafka().bootstrapServers());
        variables.put("POSTGRES_URL", postgres.url());
        variables.putAll(keys.byVariable());
        processes()
                .all()
                .forEach(member -> member.daemon()
                        .running()
                        .ifPresent(process -> variables.put(member.pidVariable(), Long.toString(process.pid()))));
        new EnvironmentFile(data.environment()).write(variables);
    }

    private ServiceMember member(Service service) {
        var daemon = new Daemon(service.folder(), data.location(service.folder()));
        return new ServiceMember(
                service, ports, daemon, data.programs().resolve(service.folder()), configuration(service));
    }

    private Map<String, String> configuration(Service service) {
        var database = postgres.postgres().database(service.database());
        var configuration = new HashMap<>(Map.of(
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_HTTP_PORT", Integer.toString(service.port(ports)),
                "QUARKUS_MANAGEMENT_HOST", "127.0.0.1",
                "QUARKUS_MANAGEMENT_PORT", Integer.toString(service.managementPort(ports)),
                "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME", database.user(),
                "QUARKUS_DATASOURCE_PASSWORD", database.password(),
                "KAFKA_BOOTSTRAP_SERVERS", kafka.kafka().bootstrapServers(),
                "ORGANISATIONS_FILE", organisations().toString(),
                "API_KEYS_FILE", data.apiKeys().toString()));
        if (service == Service.SURVEYS) {
            configuration.put("RESPONDENT_SECRET", data.respondentSecret());
        }
        return Map.copyOf(configuration);
    }

    /** The file that the services are given. */
    static Path organisations() {
        var configured = System.getenv("ORGANISATIONS_FILE");
        return configured == null
                ? Repository.root().resolve("deploy/examples/organisations.yaml")
                : Path.of(configured).toAbsolutePath();
    }
}
