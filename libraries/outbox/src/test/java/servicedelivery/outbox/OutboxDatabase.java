package servicedelivery.outbox;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import servicedelivery.backing.Postgres;

/** A database of its own with the outbox's table. */
final class OutboxDatabase {

    static final Instant RECORDED_AT = Instant.parse("2019-01-15T09:00:00Z");

    final DataSource dataSource;

    private OutboxDatabase(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    static OutboxDatabase in(Postgres postgres) throws SQLException, IOException {
        var database = postgres.createDatabase("outbox_" + Long.toHexString(System.nanoTime()));
        var dataSource = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(5)
                        .connectionFactoryConfiguration(connection -> connection
                                .jdbcUrl(database.jdbcUrl())
                                .principal(new NamePrincipal(database.user()))
                                .credential(new SimplePassword(database.password())))));
        for (var migration : List.of("V0_1__create_outbox", "R__events_keep_their_trace")) {
            try (var connection = dataSource.getConnection();
                    var statement = connection.createStatement();
                    var sql = OutboxDatabase.class.getResourceAsStream("/db/outbox/%s.sql".formatted(migration))) {
                statement.execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return new OutboxDatabase(dataSource);
    }

    void appendMany(int events) throws SQLException {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        INSERT INTO outbox (topic, event_id, type, subject, recorded_at, value)
                        SELECT 'incidents', uuidv7(), 'servicedelivery.incident.opened.v1', number::text, now(), ''
                        FROM generate_series(1, ?) AS number
                        """)) {
            insert.setInt(1, events);
            insert.executeUpdate();
        }
    }

    void append(String subject, String value) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            append(connection, subject, value);
        }
    }

    void append(Connection connection, String subject, String value) throws SQLException {
        try (var insert = connection.prepareStatement(
                "INSERT INTO outbox (topic, event_id, type, subject, recorded_at, value) VALUES (?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, "incidents");
            insert.setObject(2, UUID.randomUUID());
            insert.setString(3, "servicedelivery.incident.opened.v1");
            insert.setString(4, subject);
            insert.setObject(5, RECORDED_AT.atOffset(ZoneOffset.UTC));
            insert.setBytes(6, value.getBytes(StandardCharsets.UTF_8));
            insert.executeUpdate();
        }
    }
}
