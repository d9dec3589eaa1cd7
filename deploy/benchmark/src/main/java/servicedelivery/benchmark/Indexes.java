package servicedelivery.benchmark;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import servicedelivery.backing.Database;

/**
 * The indexes of a table, which are away while it is filled. Made afterwards they take as much room as if the rows had come one after the
 * other, in the order of the index, and they are made sooner.
 */
final class Indexes {

    private static final String OF_TABLE = """
            SELECT CASE WHEN conname IS NULL THEN 'DROP INDEX ' || indexrelid::regclass
                        ELSE format('ALTER TABLE %%s DROP CONSTRAINT %%I', indrelid::regclass, conname) END AS removal,
                   CASE WHEN conname IS NULL THEN pg_get_indexdef(indexrelid)
                        ELSE format('ALTER TABLE %%s ADD CONSTRAINT %%I %%s', indrelid::regclass, conname, pg_get_constraintdef(c.oid))
                   END AS creation
            FROM pg_index LEFT JOIN pg_constraint c ON conindid = indexrelid AND contype IN ('p', 'u', 'x')
            WHERE indrelid = '%s'::regclass
            """;

    private final Database database;
    private final List<String> creations = new ArrayList<>();

    private Indexes(Database database) {
        this.database = database;
    }

    /** Removes all that a table has. */
    static Indexes takenFrom(Database database, String table) throws SQLException {
        var indexes = new Indexes(database);
        var removals = new ArrayList<String>();
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(OF_TABLE.formatted(table))) {
            while (rows.next()) {
                removals.add(rows.getString("removal"));
                indexes.creations.add(rows.getString("creation"));
            }
        }
        Databases.execute(database, String.join(";", removals));
        return indexes;
    }

    /** Makes them as they were. */
    void make() throws SQLException {
        Databases.execute(database, String.join(";", creations));
    }
}
