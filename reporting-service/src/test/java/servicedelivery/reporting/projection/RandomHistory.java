package servicedelivery.reporting.projection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import servicedelivery.reporting.Example;

/** What may happen to the events of a few incidents and responses: out of order, twice, broken, and to those who apply them. */
final class RandomHistory {

    /** So few of each topic that appliers meet in them, and more than one, so that the states of one aggregate part. */
    static final int PARTITIONS = 2;

    static final int APPLIERS = 3;

    /** More than a transaction has, so that some crash only after their commit. */
    private static final int STATEMENTS = 12;

    private final Random random;

    private RandomHistory(long seed) {
        this.random = new Random(seed);
    }

    /** The same for the same seed. */
    static List<Step> of(long seed) {
        var history = new RandomHistory(seed);
        var steps = new ArrayList<Step>();
        for (var telling : history.tellings()) {
            steps.add(new Step.Told(history.random.nextInt(PARTITIONS), telling));
            history.appliersDo(steps);
        }
        return steps;
    }

    /** Without the step at an index. */
    static List<Step> without(int index, List<Step> steps) {
        var fewer = new ArrayList<>(steps);
        fewer.remove(index);
        return fewer;
    }

    private List<Telling> tellings() {
        var tellings = new ArrayList<Telling>();
        for (var more = 1 + random.nextInt(3); more > 0; more--) {
            tell(random.nextBoolean() ? RandomLife.ofAnIncident(random) : RandomLife.ofAResponse(random), tellings);
        }
        if (random.nextInt(3) > 0) {
            Collections.shuffle(tellings, random);
        }
        return tellings;
    }

    private void tell(RandomLife life, List<Telling> tellings) {
        for (var more = 1 + random.nextInt(4); more > 0; more--) {
            var telling = random.nextInt(6) == 0 ? broken(life.state()) : readable(life.state());
            tellings.add(telling);
            if (random.nextInt(4) == 0) {
                tellings.add(telling);
            }
            life.next();
        }
    }

    /** As it is, of a type that nobody has heard of, or in a newer minor shape. */
    private Telling readable(Example state) {
        return Telling.readable(
                switch (random.nextInt(6)) {
                    case 0 -> state.ofType(state.type().replaceFirst("[a-z]+\\.v1$", "teleported.v1"));
                    case 1 -> state.with("mood", "bad").with("weather", List.of(1, 2));
                    default -> state;
                });
    }

    private Telling broken(Example state) {
        return switch (random.nextInt(7)) {
            case 0 -> Telling.illegible(state, "not { json");
            case 1 -> Telling.illegible(state, null);
            case 2 -> Telling.unreadable(state.ofType(state.type().replace(".v1", ".v2")));
            case 3 -> Telling.unreadable(state.without("organisation"));
            case 4 -> Telling.unreadable(state.with("status", "melted"));
            case 5 ->
                Telling.unreadable(state.openedAt("+294277-01-01T00:00:00Z").respondedAt("1969-12-31T23:59:59Z"));
            default -> Telling.unreadable(state.ofType("servicedelivery.source.published-through.v1"));
        };
    }

    private void appliersDo(List<Step> steps) {
        for (var more = random.nextInt(3); more > 0; more--) {
            var applier = random.nextInt(APPLIERS);
            steps.add(
                    switch (random.nextInt(6)) {
                        case 0, 1 -> new Step.Claimed(applier, topic(), random.nextInt(PARTITIONS));
                        case 2 -> new Step.Crashed(applier, 1 + random.nextInt(5), random.nextInt(STATEMENTS));
                        default -> new Step.Applied(applier, 1 + random.nextInt(5));
                    });
        }
    }

    private String topic() {
        return (random.nextBoolean() ? Topic.INCIDENTS : Topic.SURVEY_RESPONSES).topicName();
    }
}
