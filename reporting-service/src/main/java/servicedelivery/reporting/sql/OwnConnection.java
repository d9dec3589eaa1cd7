package servicedelivery.reporting.sql;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.agroal.api.configuration.supplier.AgroalConnectionFactoryConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;

/** A connection beside the pool, for one who asks regularly and must not wait until requests have let go of theirs. */
@Singleton
public class OwnConnection {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private final AgroalDataSource single;

    OwnConnection(AgroalDataSource pool) throws SQLException {
        var connection = pool.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration();
        single = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(own -> own.maxSize(1)
                        .acquisitionTimeout(LONGEST_WAIT)
                        .connectionFactoryConfiguration(new AgroalConnectionFactoryConfigurationSupplier(connection))));
    }

    void close(@Observes ShutdownEvent event) {
        single.close();
    }

    /**
     * Asks questions that need not agree: each is answered as of the moment when it is asked, and none keeps a lock.
     *
     * @throws DatabaseFailure when the database cannot be reached or refuses a statement
     */
    public <T> T ask(Supplier<T> questions) {
        try (var connection = single.getConnection()) {
            return Database.on(connection, questions);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        } catch (DatabaseFailure e) {
            single.flush(FlushMode.ALL);
            throw e;
        }
    }
}
