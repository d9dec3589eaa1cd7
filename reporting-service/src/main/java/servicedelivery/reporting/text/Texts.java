package servicedelivery.reporting.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import servicedelivery.organisations.Organisations;
import servicedelivery.reporting.incident.DeskTexts;
import servicedelivery.reporting.sql.Database;
import servicedelivery.request.Fields;

/** Finds the texts of a month, from the snapshot that is being read, if there is one. */
@Singleton
public class Texts {

    private final Database database;
    private final DeskTexts deskTexts;
    private final Organisations organisations;
    private final ObjectMapper json;

    Texts(Database database, DeskTexts deskTexts, Organisations organisations, ObjectMapper json) {
        this.database = database;
        this.deskTexts = deskTexts;
        this.organisations = organisations;
        this.json = json;
    }

    private record Stored(YearMonth month, long version, Instant at, String by, MonthText text) {}

    /** The text of the month, or what the newest month before it has to carry forward. */
    public TextOfMonth of(YearMonth month) {
        return newestUntil(month).stream()
                .findFirst()
                .map(stored -> stored.month().equals(month) ? written(stored) : carried(month, stored))
                .orElse(new TextOfMonth(month, 0, null, null, null, MonthText.NOTHING, List.of()));
    }

    MonthText read(ObjectNode content) {
        return MonthText.read(new Fields(content), organisations);
    }

    private List<Stored> newestUntil(YearMonth month) {
        return database.list(
                """
                SELECT month, version, content, recorded_at, recorded_by FROM report_text
                WHERE month <= ? AND version > 0 ORDER BY month DESC LIMIT 1
                """,
                row -> new Stored(
                        YearMonth.parse(row.text("month")),
                        row.number("version"),
                        row.instant("recorded_at"),
                        row.text("recorded_by"),
                        read(object(row.text("content")))),
                month.toString());
    }

    private TextOfMonth written(Stored stored) {
        return new TextOfMonth(
                stored.month(),
                stored.version(),
                null,
                stored.at(),
                stored.by(),
                stored.text(),
                changed(stored.text()));
    }

    private static TextOfMonth carried(YearMonth month, Stored stored) {
        return new TextOfMonth(
                month, 0, stored.month(), null, null, stored.text().carried(), List.of());
    }

    private List<UUID> changed(MonthText text) {
        var now = deskTexts.of(text.incidents());
        return text.wordings().stream()
                .filter(wording -> {
                    var desk = now.get(wording.incident());
                    return desk != null && !desk.tag().equals(wording.deskText());
                })
                .map(PublicWording::incident)
                .toList();
    }

    private ObjectNode object(String content) {
        try {
            return (ObjectNode) json.readTree(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a jsonb column is always JSON", e);
        }
    }
}
