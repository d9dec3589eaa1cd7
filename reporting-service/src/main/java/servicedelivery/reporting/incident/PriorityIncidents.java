package servicedelivery.reporting.incident;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import servicedelivery.reporting.question.CalendarMonths;
import servicedelivery.reporting.question.Coverage;
import servicedelivery.reporting.question.Listing;
import servicedelivery.reporting.question.Member;
import servicedelivery.reporting.question.Page;
import servicedelivery.reporting.question.Question;

/** Answers how the P1 and P2 incidents of a window were handled. */
@Singleton
public class PriorityIncidents {

    /**
     * The figures of a window.
     *
     * @param byOrganisation also those with nothing opened
     */
    public record Figures(List<OfOrganisation> byOrganisation, Total total) {}

    /** One organisation's. */
    public record OfOrganisation(
            @JsonUnwrapped Member member,
            @JsonProperty("P1") PriorityFigures p1,
            @JsonProperty("P2") PriorityFigures p2) {}

    /** Everybody's. */
    public record Total(
            @JsonProperty("P1") PriorityFigures p1,
            @JsonProperty("P2") PriorityFigures p2,
            PriorityFigures all) {}

    private final IncidentFacts facts;
    private final IncidentFigures figures;
    private final RepeatSearch repeats;
    private final Clock clock;

    PriorityIncidents(IncidentFacts facts, IncidentFigures figures, RepeatSearch repeats, Clock clock) {
        this.facts = facts;
        this.figures = figures;
        this.repeats = repeats;
        this.clock = clock;
    }

    public Figures figures(Question question) {
        return figures(question, figures.table(question, now()));
    }

    public RepeatIssues repeats(Question question) {
        return repeats.among(question);
    }

    public IncidentTrend trend(CalendarMonths months, Coverage coverage) {
        return facts.trend(months, coverage);
    }

    public List<Breakdown.Row> breakdown(Breakdown.By by, Question question) {
        var rows = figures.breakdown(by, question, now());
        return by == Breakdown.By.MONTH ? Breakdown.months(question.window(), rows) : rows;
    }

    /** The incidents behind the figures, in the order opened. */
    public Listing<Evidence> evidence(Question question, Page page) {
        return facts.listing(question, page)
                .map(fact -> Evidence.of(fact, question.coverage().nameOf(fact.organisation())));
    }

    /** As finely as the database tells times. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Figures figures(Question question, FigureTable table) {
        var organisations = question.coverage().members(table.organisations()).stream()
                .map(member -> new OfOrganisation(
                        member, table.of("P1", member.organisation()), table.of("P2", member.organisation())))
                .toList();
        return new Figures(organisations, new Total(table.ofAll("P1"), table.ofAll("P2"), table.all()));
    }
}
