package servicedelivery.reporting.overview;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.incident.IncidentTrend;
import servicedelivery.reporting.incident.PriorityIncidents;
import servicedelivery.reporting.question.CalendarMonths;
import servicedelivery.reporting.question.Member;
import servicedelivery.reporting.question.Question;
import servicedelivery.reporting.question.ReportCalendar;
import servicedelivery.reporting.sql.Database;
import servicedelivery.reporting.survey.SurveyScores;
import servicedelivery.reporting.survey.SurveyTrend;

/** Answers how the headline figures have moved from month to month. */
@Singleton
public class Trends {

    /**
     * One month of one organisation, or of all.
     *
     * @param time when the month began, in the zone of the report
     * @param organisation the code; null for all that were asked for
     */
    @JsonPropertyOrder({"time", "month", "organisation"})
    public record Row(
            Instant time,
            YearMonth month,
            @Nullable String organisation,
            @JsonUnwrapped SurveyTrend.Point surveys,
            @JsonUnwrapped IncidentTrend.Point incidents) {}

    private final Database database;
    private final SurveyScores scores;
    private final PriorityIncidents incidents;
    private final ReportCalendar calendar;

    Trends(Database database, SurveyScores scores, PriorityIncidents incidents, ReportCalendar calendar) {
        this.database = database;
        this.scores = scores;
        this.incidents = incidents;
        this.calendar = calendar;
    }

    /** The calendar months that end with the question's last day: the oldest first, in each the organisations, then all. */
    public List<Row> rows(Question question) {
        var months =
                new CalendarMonths(question.window().asOf(), question.window().months());
        return database.inSnapshot(() -> rows(
                question,
                months,
                scores.trend(months, question.coverage()),
                incidents.trend(months, question.coverage())));
    }

    private List<Row> rows(Question question, CalendarMonths months, SurveyTrend surveys, IncidentTrend numbers) {
        var seen = Stream.concat(surveys.organisations().stream(), numbers.organisations().stream())
                .toList();
        var organisations = question.coverage().members(seen).stream()
                .map(Member::organisation)
                .toList();
        var all = months.all();
        return IntStream.range(0, all.size())
                .boxed()
                .flatMap(index -> ofMonth(all.get(index), index, organisations, surveys, numbers))
                .toList();
    }

    private Stream<Row> ofMonth(
            CalendarMonths.Month month,
            int index,
            List<String> organisations,
            SurveyTrend surveys,
            IncidentTrend numbers) {
        var time = calendar.startOf(month.days().from());
        return Stream.concat(
                organisations.stream()
                        .map(code ->
                                new Row(time, month.month(), code, surveys.of(month, code), numbers.of(index, code))),
                Stream.of(new Row(time, month.month(), null, surveys.ofAll(month), numbers.ofAll(index))));
    }
}
