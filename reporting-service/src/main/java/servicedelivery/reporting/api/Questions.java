package servicedelivery.reporting.api;

import jakarta.enterprise.context.RequestScoped;
import java.time.DateTimeException;
import java.time.LocalDate;
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

/** Understands what the present caller asks for, and may ask for. */
@RequestScoped
class Questions {

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
        var months = Numbers.parse("months", query.months, STANDARD_MONTHS, 1, MOST_MONTHS);
        return new Question(new Window(asOf(query.asOf), months), coverage(query.organisation));
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

    private Coverage coverage(@Nullable List<String> sent) {
        if (sent == null || sent.isEmpty()) {
            return new Coverage(caller.organisations(), caller.mayTouchAll());
        }
        var named = sent.stream().map(this::covered).toList();
        return new Coverage(organisations.all().stream().filter(named::contains).toList(), false);
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
}
