package servicedelivery.reporting.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Tells of which ids a table has a row. */
final class KnownIds {

    private KnownIds() {}

    /** Those of these that the table has. */
    static Set<UUID> among(Connection connection, String table, Collection<UUID> asked) throws SQLException {
        if (asked.isEmpty()) {
            return Set.of();
        }
        // The plan is kept, and one that was made while the table was empty would read all of it.
        Command.run(connection, "SET LOCAL enable_seqscan TO off");
        var ids = asked.toArray(UUID[]::new);
        try (var statement = Parameters.prepare(
                        connection, "SELECT id FROM %s WHERE id = ANY (?)".formatted(table), (Object) ids);
                var rows = statement.executeQuery()) {
            var known = new HashSet<UUID>();
            while (rows.next()) {
                known.add(rows.getObject(1, UUID.class));
            }
            return known;
        }
    }
}
