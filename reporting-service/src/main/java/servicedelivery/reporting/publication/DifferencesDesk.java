package servicedelivery.reporting.publication;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.history.FieldChange;
import servicedelivery.reporting.report.document.MonthlyReport;

/** Compares the present report of a month with one that was published. */
@ApplicationScoped
public class DifferencesDesk {

    /** So many causes of one line are named. */
    private static final int MOST_CAUSES = 50;

    private static final TypeReference<List<Line>> LINES = new TypeReference<>() {};

    private final Publications publications;
    private final PresentReports presentReports;
    private final IncidentChanges incidents;
    private final ResponseChanges responses;
    private final WritingChanges writings;
    private final ObjectMapper json;

    DifferencesDesk(
            Publications publications,
            PresentReports presentReports,
            IncidentChanges incidents,
            ResponseChanges responses,
            WritingChanges writings,
            ObjectMapper json) {
        this.publications = publications;
        this.presentReports = presentReports;
        this.incidents = incidents;
        this.responses = responses;
        this.writings = writings;
        this.json = json;
    }

    /**
     * The differences from a version, or from the newest one when no version is asked for.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 403 when the key does not cover all organisations, 404 when there is none
     */
    public Differences since(YearMonth month, @Nullable Long version) {
        var publication = publications.find(month, version);
        var state = publications.state(publication);
        return presentReports.of(month, present -> between(publication, state, present));
    }

    /**
     * The present report, as everybody's it is, with what differs from the newest publication.
     *
     * @param differences null when nothing has been published
     */
    public record Compared(MonthlyReport report, @Nullable Differences differences) {}

    /**
     * Both from one snapshot.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 403 when the key does not cover all organisations
     */
    public Compared present(YearMonth month) {
        var newest = publications.newest(month);
        var state = newest.map(publications::state);
        return presentReports.of(
                month,
                present -> new Compared(
                        present.report(),
                        newest.map(one -> between(one, state.orElseThrow(), present))
                                .orElse(null)));
    }

    private Differences between(Publication publication, PublishedState state, Present present) {
        var ofIncidents = incidents.between(state.incidents(), present.incidents());
        var ofResponses = responses.since(publication.id(), PresentReports.responded(publication.month()));
        var facts = Stream.of(ofIncidents, ofResponses.listed(), writings.between(state.writings(), present.writings()))
                .flatMap(List::stream)
                .toList();
        var items = new LineDifferences(withheld(ofIncidents, present), line -> causes(line, facts))
                .between(json.convertValue(state.lines(), LINES), present.lines());
        return new Differences(
                publication,
                items.isEmpty(),
                present.report().complete(),
                items,
                facts.stream().map(ChangedFact::cause).toList(),
                ofResponses.total());
    }

    private static List<String> causes(Line line, List<ChangedFact> facts) {
        return facts.stream()
                .filter(Reach.of(line))
                .map(fact -> fact.cause().id())
                .limit(MOST_CAUSES)
                .toList();
    }

    /** Those that are confidential now, or that were. */
    private static Set<UUID> withheld(List<ChangedFact> changed, Present present) {
        var now = present.incidents().stream()
                .filter(incident -> incident.confidential())
                .map(incident -> incident.evidence().id());
        var then = changed.stream()
                .filter(fact ->
                        fact.cause().fields().stream().map(FieldChange::field).anyMatch("confidential"::equals))
                .map(fact -> UUID.fromString(fact.cause().id()));
        return Stream.concat(now, then).collect(Collectors.toSet());
    }
}
