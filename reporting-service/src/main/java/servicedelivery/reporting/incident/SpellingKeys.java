package servicedelivery.reporting.incident;

import java.sql.SQLException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/**
 * Gives the facts that are there already the keys that new ones are written with. This is not SQL, because PostgreSQL does
 * not tell letters and marks from all else as Java does.
 */
public final class SpellingKeys implements JavaMigration {

    private static final int AT_ONCE = 1000;

    private static final String SPELLINGS =
            "SELECT id, affected_service, supplier FROM incident_fact WHERE peak_priority IN ('P1', 'P2')";

    private static final String KEEP =
            "UPDATE incident_fact SET affected_service_key = ?, supplier_key = ? WHERE id = ?";

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("5");
    }

    @Override
    public String getDescription() {
        return "keys of the spellings that are there";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        try (var select = context.getConnection().prepareStatement(SPELLINGS);
                var keep = context.getConnection().prepareStatement(KEEP)) {
            select.setFetchSize(AT_ONCE);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    keep.setString(1, Spelling.keyOrNull(rows.getString("affected_service")));
                    keep.setString(2, Spelling.keyOrNull(rows.getString("supplier")));
                    keep.setObject(3, rows.getObject("id"));
                    keep.addBatch();
                    if (rows.getRow() % AT_ONCE == 0) {
                        keep.executeBatch();
                    }
                }
            }
            keep.executeBatch();
        }
    }
}
