package servicedelivery.reporting.session;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import servicedelivery.access.Hashes;
import servicedelivery.access.KeyBook;
import servicedelivery.reporting.sql.Database;
import servicedelivery.reporting.sql.DatabaseFailure;
import servicedelivery.reporting.sql.Parameters;

/**
 * Who is signed in. Sessions are in the database, so that every replica knows them and signing out ends them on all; of a token there is only
 * its hash.
 */
@Singleton
public class Sessions {

    static final String ATTRIBUTE = "session";

    private static final String OPEN = """
            WITH ended AS (DELETE FROM page_session WHERE expires_at <= ?)
            INSERT INTO page_session (token_sha256, key_name, key_entry, started_at, expires_at) VALUES (?, ?, ?, ?, ?)
            """;

    private static final String FIND = "SELECT key_entry FROM page_session WHERE token_sha256 = ? AND expires_at > ?";

    private static final String END = "DELETE FROM page_session WHERE token_sha256 = ?";

    private final Database database;
    private final KeyBook keys;
    private final SessionSettings settings;
    private final Clock clock;

    Sessions(Database database, KeyBook keys, SessionSettings settings, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /** Opens a session, and forgets those that have expired. */
    public Token open(KeyBook.Holder holder) {
        var token = Token.random();
        var now = clock.instant();
        write(OPEN, now, hash(token), holder.name(), holder.entry(), now, now.plus(settings.lifetime()));
        return token;
    }

    /** Whose session it is, while it lasts and the key is as it was when it began. */
    public Optional<KeyBook.Holder> holder(Token token) {
        return database.list(FIND, row -> row.text("key_entry"), hash(token), clock.instant()).stream()
                .findFirst()
                .flatMap(keys::byEntry);
    }

    /** Ends it at once; one that has ended already stays as it is. */
    public void end(Token token) {
        write(END, hash(token));
    }

    /** Whether somebody came with a session; the others sent their key with the request. */
    public static boolean isBehind(SecurityIdentity identity) {
        return identity.getAttribute(ATTRIBUTE) != null;
    }

    private void write(String sql, Object... parameters) {
        try {
            database.inTransaction(connection -> {
                try (var statement = Parameters.prepare(connection, sql, parameters)) {
                    return statement.executeUpdate();
                }
            });
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private static String hash(Token token) {
        return Hashes.sha256(token.text());
    }
}
