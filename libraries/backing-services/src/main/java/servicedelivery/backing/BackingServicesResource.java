package servicedelivery.backing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL with one empty database and Kafka with the {@link Topics}, for a Quarkus test:
 * {@code @QuarkusTestResource(BackingServicesResource.class)}. A test reaches them by {@link #postgres()} and {@link #kafka()}, for
 * example to kill and restart them.
 */
public final class BackingServicesResource implements QuarkusTestResourceLifecycleManager {

    private @Nullable TemporaryDirectory directory;

    /** The running server. */
    public static Postgres postgres() {
        return Postgres.running();
    }

    /** The running broker. */
    public static KafkaBroker kafka() {
        return KafkaBroker.running();
    }

    @Override
    public Map<String, String> start() {
        var started = TemporaryDirectory.make();
        directory = started;
        Shared.publish(started.path(), Ports.free(), Ports.free());
        started.beforeDeletion(() -> postgres().stop());
        started.beforeDeletion(() -> kafka().kill());
        var kafka = CompletableFuture.runAsync(BackingServicesResource::startKafka);
        postgres().start();
        var database = postgres().createDatabase("service");
        kafka.join();
        return Map.of(
                "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                "quarkus.datasource.username", database.user(),
                "quarkus.datasource.password", database.password(),
                "kafka.bootstrap.servers", kafka().bootstrapServers());
    }

    @Override
    public void stop() {
        if (directory != null) {
            directory.delete();
            directory = null;
            Shared.forget();
        }
    }

    private static void startKafka() {
        kafka().start();
        kafka().createTopics();
    }
}
