package servicedelivery.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import servicedelivery.backing.KafkaBroker;
import servicedelivery.backing.Location;
import servicedelivery.backing.Ports;
import servicedelivery.backing.Postgres;

/** The three services, with traces and with logs in JSON, started before their PostgreSQL and their Kafka. */
final class LateStart implements AutoCloseable {

    static final String KEY = "the-desks-own-key";
    static final String KEY_NAME = "desk";

    private static final String RESPONDENT_SECRET = "the secret of respondents";
    private static final String KEYS = """
            keys:
              - name: %s
                sha256: 714fb5d4337f3005d8bef164ec51de23b9ed09d952d2f544d801fc1c17c1fe9e
                scopes: [incidents:write, surveys:write]
                organisations: ["*"]
            """.formatted(KEY_NAME);
    private static final Map<String, String> DATABASES = Map.of(
            "incident-service", "incidents",
            "survey-service", "surveys",
            "reporting-service", "reports");

    private final Map<String, LoneService> services = new HashMap<>();
    private final Collector collector = new Collector();
    private final Postgres postgres = Postgres.temporary();
    private final KafkaBroker kafka;

    /** Starts the services without waiting. */
    LateStart(Path directory) throws IOException {
        postgres.stop();
        kafka = KafkaBroker.at(Location.under(directory, "kafka"), Ports.free(), Ports.free());
        var settings = Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                kafka.bootstrapServers(),
                "API_KEYS_FILE",
                Files.writeString(directory.resolve("api-keys.yaml"), KEYS).toString(),
                "RESPONDENT_SECRET",
                RESPONDENT_SECRET,
                "QUARKUS_LOG_CONSOLE_JSON_ENABLED",
                "true",
                "QUARKUS_OTEL_SDK_DISABLED",
                "false",
                "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT",
                collector.url(),
                "QUARKUS_OTEL_BSP_SCHEDULE_DELAY",
                "200ms");
        for (var service : DATABASES.entrySet()) {
            var database = postgres.database(service.getValue());
            services.put(service.getKey(), LoneService.start(service.getKey(), directory, database, settings));
        }
    }

    /** At last. */
    void startPostgresqlAndKafka() {
        postgres.start();
        DATABASES.values().forEach(postgres::createDatabase);
        kafka.start();
        kafka.createTopics();
    }

    LoneService service(String name) {
        return services.get(name);
    }

    Collection<LoneService> services() {
        return services.values();
    }

    Collector collector() {
        return collector;
    }

    /** What no log may have. */
    List<String> secrets() {
        var secrets = new ArrayList<>(List.of(KEY, RESPONDENT_SECRET));
        DATABASES.values().forEach(name -> secrets.add(postgres.database(name).password()));
        return secrets;
    }

    @Override
    public void close() {
        services.values().forEach(LoneService::close);
        kafka.kill();
        postgres.close();
        collector.close();
    }
}
