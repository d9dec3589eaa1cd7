package servicedelivery.reporting.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import servicedelivery.reporting.history.Stamp;
import servicedelivery.reporting.sql.Database;
import servicedelivery.reporting.sql.Row;

/** What the registers say in the report of a month. */
@Singleton
public class Registers {

    private final Database database;
    private final ObjectMapper json;

    Registers(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The entries of all organisations, in the order in which they were added; from the snapshot that is being read, if there is one. */
    public List<Entry> in(Register register, YearMonth month) {
        return database.list("""
                        SELECT id, organisation, version, editions, recorded_at, recorded_by
                        FROM register_entry WHERE register = ? AND NOT removed ORDER BY id
                        """, row -> entry(register, row, month), register.name()).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Entry> entry(Register register, Row row, YearMonth month) throws SQLException {
        var editions = editions(row.text("editions"));
        var id = row.uuid("id");
        var organisation = row.textOrNull("organisation");
        var stamp = new Stamp(row.number("version"), row.instant("recorded_at"), row.text("recorded_by"));
        return editions.in(month).map(edition -> Entry.of(id, register, organisation, editions, edition, stamp));
    }

    private Editions editions(String stored) {
        try {
            return Editions.of(json.readTree(stored));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a jsonb column is always JSON", e);
        }
    }
}
