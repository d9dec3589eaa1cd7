package servicedelivery.reporting.incident;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
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

    /** How the incidents of a window were handled, and what came up again. */
    public record Review(Figures figures, RepeatIssues repeats) {}

    private final IncidentFacts facts;
    private final Clock clock;

    PriorityIncidents(IncidentFacts facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    public Figures figures(Question question) {
        return figures(question, facts.priorityIncidents(question), clock.instant());
    }

    public RepeatIssues repeats(Question question) {
        return RepeatIssues.among(facts.priorityIncidents(question));
    }

    /** Both from the same incidents. */
    public Review review(Question question) {
        var found = facts.priorityIncidents(question);
        return new Review(figures(question, found, clock.instant()), RepeatIssues.among(found));
    }

    public IncidentTrend trend(CalendarMonths months, Coverage coverage) {
        return facts.trend(months, coverage);
    }

    public List<Breakdown.Row> breakdown(Breakdown.By by, Question question) {
        return Breakdown.rows(by, question.window(), facts.priorityIncidents(question), clock.instant());
    }

    /** The incidents behind the figures, in the order opened. */
    public Listing<Evidence> evidence(Question question, Page page) {
        return facts.listing(question, page)
                .map(fact -> Evidence.of(fact, question.coverage().nameOf(fact.organisation())));
    }

    /** The incidents behind the figures, with their versions. */
    public List<CountedIncident> counted(Question question) {
        return counted(facts.priorityIncidents(question), question.coverage());
    }

    /** The present state of incidents, whether figures count them or not. */
    public List<CountedIncident> now(Collection<UUID> ids, Coverage coverage) {
        return counted(facts.withIds(ids), coverage);
    }

    private List<CountedIncident> counted(List<IncidentFact> incidents, Coverage coverage) {
        var now = clock.instant();
        return incidents.stream()
                .map(fact -> CountedIncident.of(fact, coverage.nameOf(fact.organisation()), now))
                .toList();
    }

    static Figures figures(Question question, List<IncidentFact> incidents, Instant now) {
        var seen = incidents.stream().map(IncidentFact::organisation).distinct().toList();
        var organisations = question.coverage().members(seen).stream()
                .map(member -> ofOrganisation(member, incidents, now))
                .toList();
        return new Figures(
                organisations,
                new Total(
                        ofPriority("P1", incidents, now),
                        ofPriority("P2", incidents, now),
                        PriorityFigures.of(incidents, now)));
    }

    private static OfOrganisation ofOrganisation(Member member, List<IncidentFact> incidents, Instant now) {
        var own = incidents.stream()
                .filter(incident -> incident.organisation().equals(member.organisation()))
                .toList();
        return new OfOrganisation(member, ofPriority("P1", own, now), ofPriority("P2", own, now));
    }

    private static PriorityFigures ofPriority(String priority, List<IncidentFact> incidents, Instant now) {
        return PriorityFigures.of(
                incidents.stream().filter(incident -> incident.isPeak(priority)).toList(), now);
    }
}
