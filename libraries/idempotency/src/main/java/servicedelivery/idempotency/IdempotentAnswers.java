package servicedelivery.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The table of first answers; every method works in the caller's transaction. */
@ApplicationScoped
class IdempotentAnswers {

    /** How long an answer is kept. */
    private static final String KEPT = "interval '7 days'";

    private final DataSource database;

    IdempotentAnswers(DataSource database) {
        this.database = database;
    }

    record Stored(String fingerprint, Answer answer) {}

    /** False while another transaction holds the key; otherwise the key is ours until this transaction ends. */
    boolean claim(IdempotencyKey key) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("SELECT pg_try_advisory_xact_lock(?)")) {
            statement.setLong(1, key.lock());
            try (var result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    Optional<Stored> find(IdempotencyKey key) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("""
                        SELECT fingerprint, subject, status, location, etag, body
                        FROM idempotent_answer
                        WHERE api_key = ? AND idempotency_key = ? AND answered_at > now() - %s
                        """.formatted(KEPT))) {
            statement.setString(1, key.apiKey());
            statement.setString(2, key.value());
            try (var result = statement.executeQuery()) {
                return result.next() ? Optional.of(stored(result)) : Optional.empty();
            }
        }
    }

    void keep(IdempotencyKey key, Answer answer) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("""
                        INSERT INTO idempotent_answer
                            (api_key, idempotency_key, fingerprint, subject, status, location, etag, body)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (api_key, idempotency_key) DO UPDATE
                        SET fingerprint = excluded.fingerprint, subject = excluded.subject, status = excluded.status,
                            location = excluded.location, etag = excluded.etag, body = excluded.body,
                            answered_at = clock_timestamp()
                        """)) {
            statement.setString(1, key.apiKey());
            statement.setString(2, key.value());
            statement.setString(3, key.fingerprint());
            statement.setObject(4, answer.subject());
            statement.setInt(5, answer.status());
            statement.setString(6, answer.location());
            statement.setString(7, answer.etag());
            statement.setBytes(8, answer.body());
            statement.executeUpdate();
        }
    }

    void rewrite(UUID subject, String etag, byte[] body) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "UPDATE idempotent_answer SET etag = ?, body = ? WHERE subject = ?")) {
            statement.setString(1, etag);
            statement.setBytes(2, body);
            statement.setObject(3, subject);
            statement.executeUpdate();
        }
    }

    /** Removes what nobody may ask for any more, a bounded number at a time. */
    int forgetOld() throws SQLException {
        try (Connection connection = database.getConnection();
                var delete = connection.prepareStatement("""
                        DELETE FROM idempotent_answer WHERE ctid = ANY (ARRAY(
                            SELECT ctid FROM idempotent_answer WHERE answered_at <= now() - %s LIMIT 1000))
                        """.formatted(KEPT))) {
            return delete.executeUpdate();
        }
    }

    private static Stored stored(ResultSet result) throws SQLException {
        @Nullable String etag = result.getString("etag");
        return new Stored(
                result.getString("fingerprint"),
                new Answer(
                        result.getObject("subject", UUID.class),
                        result.getInt("status"),
                        result.getString("location"),
                        etag,
                        result.getBytes("body")));
    }
}
