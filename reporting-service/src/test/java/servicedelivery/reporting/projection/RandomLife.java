package servicedelivery.reporting.projection;

import static servicedelivery.reporting.Example.aResponse;
import static servicedelivery.reporting.Example.anIncident;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import servicedelivery.reporting.Example;

/** What may become of one incident or one survey response, state after state. */
final class RandomLife {

    /** The last one that nobody configured. */
    private static final List<String> ORGANISATIONS = List.of("col", "colp", "parks");

    /** Ends of months and years, a leap day, both changes of the clocks, and years ago. */
    private static final List<String> MOMENTS = List.of(
            "2018-10-31T23:59:59Z",
            "2018-11-01T00:00:00Z",
            "2019-01-10T09:00:00Z",
            "2019-01-31T23:59:59Z",
            "2019-02-01T00:00:00Z",
            "2019-03-31T00:59:59Z",
            "2019-03-31T23:30:00Z",
            "2019-10-27T00:30:00Z",
            "2019-10-27T01:30:00Z",
            "2020-02-29T12:00:00Z",
            "2014-06-30T23:30:00Z");

    private static final List<String> STEPS = List.of("very-poor", "poor", "fair", "good", "very-good");
    private static final List<String> SERVICES = List.of("Telephony", "telephony.", "Gower", "Niche");
    private static final List<String> CAUSES = List.of("power", "change", "unknown");

    private static final Example INCIDENT = anIncident();
    private static final Example RESPONSE = aResponse();

    private final Random random;
    private Example state;

    private RandomLife(Random random, Example first) {
        this.random = random;
        this.state = first.with("id", new UUID(random.nextLong(), random.nextLong()).toString());
    }

    static RandomLife ofAnIncident(Random random) {
        var life = new RandomLife(random, INCIDENT);
        life.state = life.moved(life.graded(life.state));
        return life;
    }

    static RandomLife ofAResponse(Random random) {
        var life = new RandomLife(random, RESPONSE);
        life.state = life.moved(life.answered(life.state));
        return life;
    }

    Example state() {
        return state;
    }

    /** Goes on to the next version, or to one that a restored source issues again in a higher generation. */
    void next() {
        var version = (Integer) state.fields().get("version");
        var changed = isIncident() ? changedIncident() : changedResponse();
        state = random.nextInt(8) == 0
                ? changed.version(1 + random.nextInt(version)).generation(generation() + 1)
                : changed.version(version + 1);
    }

    private Example changedIncident() {
        return switch (random.nextInt(8)) {
            case 0 -> graded(state).ofType("servicedelivery.incident.reclassified.v1");
            case 1 -> moved(state).ofType("servicedelivery.incident.amended.v1");
            case 2 -> state.voided().ofType("servicedelivery.incident.voided.v1");
            case 3 -> state.open().ofType("servicedelivery.incident.reopened.v1");
            case 4 -> resolved(state);
            case 5 -> told(state).ofType("servicedelivery.incident.amended.v1");
            case 6 -> state.of(oneOf(ORGANISATIONS));
            default -> state.with("confidential", random.nextBoolean()).with("knownIssue", random.nextBoolean());
        };
    }

    private Example changedResponse() {
        return switch (random.nextInt(6)) {
            case 0, 1 -> answered(state).ofType("servicedelivery.survey-response.amended.v1");
            case 2 -> moved(state).ofType("servicedelivery.survey-response.amended.v1");
            case 3 -> state.voided().ofType("servicedelivery.survey-response.voided.v1");
            case 4 -> state.with("ticket", null).ofType("servicedelivery.survey-response.erased.v1");
            default -> state.with("status", "counted").of(oneOf(ORGANISATIONS));
        };
    }

    /** A priority that is lowered leaves the peak as it was, unless it was graded in error. */
    private Example graded(Example incident) {
        var priority = "P" + (1 + random.nextInt(3));
        return incident.with("priority", priority).with("peakPriority", random.nextInt(4) == 0 ? "P1" : priority);
    }

    private Example resolved(Example incident) {
        var again = incident.with("status", random.nextBoolean() ? "resolved" : "closed")
                .with("resolvedAt", INCIDENT.fields().get("resolvedAt"))
                .with("downtime", "PT" + random.nextInt(90) + "M")
                .with("timeToRestore", "PT" + random.nextInt(300) + "M")
                .with("withinTarget", random.nextInt(3) == 0 ? null : random.nextBoolean());
        return again.ofType("servicedelivery.incident.resolved.v1");
    }

    private Example told(Example incident) {
        return incident.with("affectedService", oneOf(SERVICES))
                .with("cause", oneOf(CAUSES))
                .with("supplier", random.nextBoolean() ? "Elite" : null)
                .with("serviceImpact", random.nextBoolean() ? "none" : "outage");
    }

    private Example answered(Example response) {
        return response.with("recommend", random.nextInt(4) == 0 ? null : random.nextInt(11))
                .with("satisfaction", random.nextInt(3) == 0 ? null : oneOf(STEPS));
    }

    /** Another day, which may be in another month or years ago. */
    private Example moved(Example example) {
        return example.with(isIncident() ? "openedAt" : "respondedAt", oneOf(MOMENTS));
    }

    private boolean isIncident() {
        return state.topic().equals(Topic.INCIDENTS.topicName());
    }

    private int generation() {
        return (Integer) state.fields().get("generation");
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
