package servicedelivery.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.hibernate.HibernateException;
import org.jspecify.annotations.Nullable;
import servicedelivery.outbox.OutboxEvent;

/** Writes what happened to responses: the responses themselves first, then their history and their events. */
@ApplicationScoped
class Journal {

    private static final Comparator<SurveyResponse> BY_NUMBER = Comparator.comparing(
            response -> response.number().orElse(null), Comparator.nullsLast(Comparator.naturalOrder()));

    private final SurveyResponses responses;
    private final SurveyEvents events;
    private final DataSource database;

    Journal(SurveyResponses responses, SurveyEvents events, DataSource database) {
        this.responses = responses;
        this.events = events;
        this.database = database;
    }

    Entries begin() {
        return new Entries();
    }

    /** What happened last to responses of which there is more than the first version. */
    Map<UUID, Change> lastChanges(List<UUID> responses) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        SELECT DISTINCT ON (response) response, change FROM survey_response_version
                        WHERE response = ANY (?) ORDER BY response, version DESC
                        """)) {
            select.setArray(1, connection.createArrayOf("uuid", responses.toArray()));
            try (var result = select.executeQuery()) {
                var changes = new HashMap<UUID, Change>();
                while (result.next()) {
                    changes.put(result.getObject("response", UUID.class), Change.of(result.getString("change")));
                }
                return changes;
            }
        } catch (SQLException e) {
            throw new HibernateException("the history could not be read", e);
        }
    }

    private record Version(
            UUID response,
            long number,
            Instant at,
            String by,
            Change change,
            @Nullable String reason) {}

    /** What happened in one transaction, in its order. */
    final class Entries {

        private final List<SurveyResponse> recorded = new ArrayList<>();
        private final List<Version> later = new ArrayList<>();
        private final List<OutboxEvent> told = new ArrayList<>();

        void recorded(SurveyResponse response) {
            recorded.add(response);
            told.add(events.of(response, Change.RECORDED));
        }

        /**
         * Notes a change that has been made.
         *
         * @param by the name of the key that was used
         */
        void changed(SurveyResponse response, Change change, @Nullable String reason, String by) {
            later.add(new Version(response.id(), response.version(), response.recordedAt(), by, change, reason));
            told.add(events.of(response, change));
        }

        /** The rows of responses are locked or written before any event draws its number, which keeps the events in order. */
        void write() {
            recorded.stream().sorted(BY_NUMBER).forEach(responses::persist);
            responses.flush();
            if (!later.isEmpty()) {
                append(later);
            }
            events.append(told);
        }
    }

    private void append(List<Version> versions) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        INSERT INTO survey_response_version (response, version, recorded_at, recorded_by, change, reason)
                        VALUES (?, ?, ?, ?, ?, ?)
                        """)) {
            for (var version : versions) {
                insert.setObject(1, version.response());
                insert.setLong(2, version.number());
                insert.setObject(3, version.at().atOffset(ZoneOffset.UTC));
                insert.setString(4, version.by());
                insert.setString(5, version.change().toString());
                insert.setString(6, version.reason());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new HibernateException("the history could not be written", e);
        }
    }
}
