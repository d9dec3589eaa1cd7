package servicedelivery.admission;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import servicedelivery.access.Sender;
import servicedelivery.problem.ProblemAnswer;
import servicedelivery.problem.Problems;
import servicedelivery.request.ApiPaths;

/**
 * Admits requests to the API, once their bodies have come: a slow sender keeps nobody from a place. Batches are read while they run; they
 * have a lane of their own, so that they never keep the short ones out. Whoever sends no known key is refused before anything is read.
 */
@ApplicationScoped
class Admission {

    private static final int AFTER_WHAT_REFUSES_BY_THE_HEAD = 350;
    private static final long SWEEP_MILLIS = 100;
    private static final int LATE_REFUSALS = 10_000;

    /** Made once: a new one would collect where it was made, and a refusal must cost as little as can be. */
    private final HttpProblem overloaded = Problems.overloaded();

    private final Lane requests;
    private final Lane batches;
    private final LateRefusals refusals;
    private final Bodies bodies;
    private final Sender sender;
    private final Counter refused;

    Admission(AdmissionLimits limits, Sender sender, MeterRegistry metrics) {
        this.sender = sender;
        bodies = new Bodies(limits.longestArrival(), limits.bodyMemory().asLongValue());
        requests = new Lane(limits.running(), limits.waiting(), limits.longestWait(), System::nanoTime);
        batches = new Lane(limits.batches(), limits.waiting(), limits.longestWait(), System::nanoTime);
        refusals = new LateRefusals(LATE_REFUSALS, limits.longestWait(), System::nanoTime);
        refused = Counter.builder("requests.refused")
                .description("Requests that were answered with 503 because others were running and waiting")
                .register(metrics);
        metrics.gauge("requests.running", this, all -> all.requests.running() + all.batches.running());
        metrics.gauge("requests.body.bytes", this, all -> all.bodies.bytes());
        metrics.gauge("requests.waiting", this, all -> all.requests.waiting() + all.batches.waiting());
    }

    void register(@Observes Filters filters, Vertx vertx) {
        filters.register(this::admit, AFTER_WHAT_REFUSES_BY_THE_HEAD);
        vertx.setPeriodic(SWEEP_MILLIS, timer -> {
            requests.refuseLate();
            batches.refuseLate();
            refusals.sayDue();
        });
    }

    private void admit(RoutingContext context) {
        if (!ApiPaths.isApi(context)) {
            context.next();
            return;
        }
        var isBatch = ApiPaths.isBatch(context);
        var lane = isBatch ? batches : requests;
        if (lane.isFull()) {
            refuse(context);
        } else if (!isBatch && ApiPaths.hasBody(context.request()) && sender.of(context.request()) != null) {
            bodies.await(context, () -> enter(lane, context), () -> refuse(context));
        } else {
            enter(lane, context);
        }
    }

    private void enter(Lane lane, RoutingContext context) {
        var request = new HeldRequest(context, lane);
        switch (lane.enter(request)) {
            case RUNS -> request.run();
            case WAITS -> {}
            case REFUSED -> refuse(context);
        }
    }

    private void refuse(RoutingContext context) {
        refused.increment();
        var thread = Vertx.currentContext();
        refusals.add(() -> thread.runOnContext(turn -> ProblemAnswer.end(context, overloaded)));
    }

    /** A request that has come to its lane. */
    private final class HeldRequest implements Lane.Request {

        private final RoutingContext context;
        private final Lane lane;
        private final io.vertx.core.Context thread = Vertx.currentContext();

        HeldRequest(RoutingContext context, Lane lane) {
            this.context = context;
            this.lane = lane;
        }

        void run() {
            context.addEndHandler(ended -> lane.leave());
            context.next();
        }

        @Override
        public void proceed() {
            thread.runOnContext(turn -> run());
        }

        @Override
        public void refuse() {
            refused.increment();
            thread.runOnContext(turn -> ProblemAnswer.end(context, overloaded));
        }

        @Override
        public boolean isGone() {
            return context.response().closed();
        }
    }
}
