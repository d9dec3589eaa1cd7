package servicedelivery.reporting.api;

import jakarta.enterprise.context.RequestScoped;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import servicedelivery.access.Caller;
import servicedelivery.organisations.Organisation;
import servicedelivery.organisations.Organisations;
import servicedelivery.problem.Problems;
import servicedelivery.reporting.question.Coverage;
import servicedelivery.reporting.question.Era;
import servicedelivery.reporting.question.Question;
import servicedelivery.reporting.question.ReportCalendar;
import servicedelivery.reporting.question.Window;
import servicedelivery.request.MonthField;

/** Understands what the present caller asks for, and may ask for. */
@RequestScoped
public class Questions {

    private static final int STANDARD_MONTHS = 3;
    private static final int MOST_MONTHS = 60;

    private final Organisations organisations;
    private final ReportCalendar calendar;
    private final Caller caller;

    Questions(Organisations organisations, ReportCalendar calendar, Caller caller) {
        this.organisations = organisations;
        this.calendar = calendar;
        this.caller = caller;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for what cannot be understood, 403 for what is not covered */
    Question of(FigureQuery query) {
        return of(query, STANDARD_MONTHS);
    }

    /** As the other, for a figure that is usually about so many months. */
    Question of(FigureQuery query, int standardMonths) {
        var months = Numbers.parse("months", query.months, standardMonths, 1, MOST_MONTHS);
        return new Question(new Window(asOf(query.asOf), months), coverage(query.organisation));
    }

    /** What a summary asks about so many months that end with its day, or with its month. */
    Question of(SummaryQuery query, int months) {
        if (query.asOf != null && query.month != null) {
            throw Problems.invalidParameter("month", "must not be given together with asOf");
        }
        var last = query.month == null ? asOf(query.asOf) : endOf(query.month);
        return new Question(new Window(last, months), coverage(query.organisation));
    }

    private static LocalDate endOf(String month) {
        return month(month).atEndOfMonth();
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when it is no month of the years that are reckoned with */
    public static YearMonth month(String sent) {
        return MonthField.parsed(sent).orElseThrow(Questions::noMonth);
    }

    /** The month as sent, or the present one in the zone of the report. */
    public YearMonth monthOrPresent(@Nullable String sent) {
        return sent == null ? YearMonth.from(calendar.today()) : month(sent);
    }

    private LocalDate asOf(@Nullable String sent) {
        if (sent == null) {
            return calendar.today();
        }
        try {
            var day = LocalDate.parse(sent);
            if (Era.holds(day)) {
                return day;
            }
        } catch (DateTimeException e) {
            throw noDate();
        }
        throw noDate();
    }

    /**
     * The organisations asked for, or all that the key covers.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for what cannot be understood, 403 for what is not covered
     */
    public Coverage coverage(@Nullable List<String> sent) {
        if (sent == null || sent.isEmpty()) {
            return new Coverage(caller.organisations(), caller.mayTouchAll());
        }
        var named = sent.stream().map(this::covered).toList();
        return new Coverage(organisations.all().stream().filter(named::contains).toList(), false);
    }

    /**
     * As the other, and organisations that events name although nobody configured them.
     *
     * @param unconfigured their codes, as events spell them
     */
    public Coverage coverage(List<String> sent, List<String> unconfigured) {
        if (unconfigured.isEmpty()) {
            return coverage(sent);
        }
        unconfigured.forEach(this::requireUnconfigured);
        return new Coverage(sent.isEmpty() ? List.of() : coverage(sent).configured(), false, List.copyOf(unconfigured));
    }

    private void requireUnconfigured(String code) {
        if (organisations.all().stream().map(Organisation::code).anyMatch(code::equals)) {
            throw Problems.invalidParameter(
                    "unconfigured", "\"%s\" is configured; name it by organisation".formatted(code));
        }
        caller.requireTouch(code);
    }

    private Organisation covered(String spelling) {
        var organisation = organisations
                .find(spelling)
                .orElseThrow(() -> Problems.invalidParameter(
                        "organisation",
                        "\"%s\" is not known; known are %s".formatted(spelling, organisations.codes())));
        caller.requireTouch(organisation.code());
        return organisation;
    }

    private static RuntimeException noDate() {
        return Problems.invalidParameter("asOf", "must be a date from 1970-01-01 to 9999-12-31, such as 2019-01-31");
    }

    private static RuntimeException noMonth() {
        return Problems.invalidParameter("month", "must be a month from 1970-01 to 9999-12, such as 2019-01");
    }
}
