package servicedelivery.probes;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.agroal.api.configuration.supplier.AgroalConnectionFactoryConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Asks the service's own PostgreSQL for a sign of life every two seconds and remembers the last one. */
@ApplicationScoped
class DatabasePulse {

    private static final Logger LOG = Logger.getLogger(DatabasePulse.class);
    private static final int PERIOD_SECONDS = 2;
    private static final int TIMEOUT_SECONDS = 2;

    /** A connection that breaks and is made anew is no absence. */
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final AgroalDataSource database;
    private final ScheduledExecutorService pulse = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "database-pulse");
        thread.setDaemon(true);
        return thread;
    });

    private volatile long lastAnswer;
    private volatile boolean answering;

    /** A connection of its own: that the service's pool is busy says nothing of the database. */
    DatabasePulse(AgroalDataSource pool) throws SQLException {
        var connection = pool.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration();
        database = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(own -> own.maxSize(1)
                        .acquisitionTimeout(Duration.ofSeconds(TIMEOUT_SECONDS))
                        .connectionFactoryConfiguration(new AgroalConnectionFactoryConfigurationSupplier(connection))));
    }

    /** How long ago the database answered; a very long time when it never did. */
    Duration sinceLastAnswer() {
        return lastAnswer == 0 ? Duration.ofDays(365) : Duration.ofNanos(System.nanoTime() - lastAnswer);
    }

    /** Whether it has answered within ten seconds. */
    boolean isAnswering() {
        return sinceLastAnswer().compareTo(LIMIT) < 0;
    }

    void start(@Observes StartupEvent event) {
        var unused = pulse.scheduleWithFixedDelay(this::ask, 0, PERIOD_SECONDS, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        pulse.shutdownNow();
        database.close();
    }

    private void ask() {
        try (var connection = database.getConnection()) {
            note(connection.isValid(TIMEOUT_SECONDS), "it does not answer");
        } catch (SQLException | RuntimeException e) {
            note(false, e.toString());
        }
    }

    private void note(boolean answered, String reason) {
        if (answered) {
            lastAnswer = System.nanoTime();
        } else {
            database.flush(FlushMode.ALL);
        }
        if (answered != answering) {
            answering = answered;
            LOG.infof(answered ? "PostgreSQL answers" : "PostgreSQL is away (%s); asking again", reason);
        }
    }
}
