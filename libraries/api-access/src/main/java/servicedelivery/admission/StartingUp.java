package servicedelivery.admission;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import servicedelivery.probes.StartUp;
import servicedelivery.problem.ProblemAnswer;
import servicedelivery.problem.Problems;

/** Asks to come again later as long as start-up waits for PostgreSQL: there may be no tables yet. */
@ApplicationScoped
class StartingUp {

    private static final int BEFORE_ADMISSION = 455;

    private final HttpProblem unavailable = Problems.unavailable();
    private final StartUp startUp;

    StartingUp(StartUp startUp) {
        this.startUp = startUp;
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuse, BEFORE_ADMISSION);
    }

    /** What the framework itself shows, such as the document of the API, needs no table. */
    private void refuse(RoutingContext context) {
        if (startUp.isComplete() || context.normalizedPath().startsWith("/q/")) {
            context.next();
        } else {
            ProblemAnswer.end(context, unavailable);
        }
    }
}
