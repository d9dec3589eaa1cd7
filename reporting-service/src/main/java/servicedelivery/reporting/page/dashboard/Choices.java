package servicedelivery.reporting.page.dashboard;

import jakarta.enterprise.context.RequestScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import servicedelivery.reporting.api.Questions;

/** Understands what a page is asked for, as the API does. */
@RequestScoped
class Choices {

    private final Questions questions;

    Choices(Questions questions) {
        this.questions = questions;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for what cannot be understood, 403 for what the key does not cover */
    Choice of(MonthQuery query) {
        var named = Objects.requireNonNullElse(query.organisation, List.<String>of());
        var coverage = questions.coverage(named, Objects.requireNonNullElse(query.unconfigured, List.of()));
        return Choice.of(
                questions.monthOrPresent(query.month),
                coverage,
                named.isEmpty() && coverage.unconfigured().isEmpty());
    }

    YearMonth present() {
        return questions.monthOrPresent(null);
    }
}
