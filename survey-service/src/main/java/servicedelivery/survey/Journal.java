package servicedelivery.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import servicedelivery.intake.Listing;
import servicedelivery.intake.Page;
import servicedelivery.intake.Version;
import servicedelivery.intake.Versions;
import servicedelivery.outbox.OutboxEvent;

/** Writes what happened to responses: the responses themselves first, then their history and their events. */
@ApplicationScoped
class Journal {

    private static final Comparator<SurveyResponse> BY_NUMBER = Comparator.comparing(
            response -> response.number().orElse(null), Comparator.nullsLast(Comparator.naturalOrder()));

    private final SurveyResponses responses;
    private final SurveyEvents events;
    private final Versions versions;

    Journal(SurveyResponses responses, SurveyEvents events, DataSource database) {
        this.responses = responses;
        this.events = events;
        this.versions = new Versions(database, "survey_response_version", "response");
    }

    Entries begin() {
        return new Entries();
    }

    /** What happened last to responses of which there is more than the first version. */
    Map<UUID, Change> lastChanges(List<UUID> responses) {
        return versions.lastChanges(responses).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, last -> Change.of(last.getValue())));
    }

    /** The history of one response, from its first version. */
    Listing of(SurveyResponse response, Page page) {
        return versions.of(response.firstVersion(), response.version(), page);
    }

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
         * @param before what was known until then
         * @param by the name of the key that was used
         */
        void changed(ResponseState before, SurveyResponse response, Change change, @Nullable String reason, String by) {
            later.add(new Version(
                    response.id(),
                    response.version(),
                    response.recordedAt(),
                    by,
                    change.toString(),
                    reason,
                    Version.changes(
                            before.withoutPersonalData(), response.state().withoutPersonalData())));
            told.add(events.of(response, change));
        }

        /** The rows of responses are locked or written before any event draws its number, which keeps the events in order. */
        void write() {
            recorded.stream().sorted(BY_NUMBER).forEach(responses::persist);
            responses.flush();
            if (!later.isEmpty()) {
                versions.append(later);
            }
            events.append(told);
        }
    }
}
