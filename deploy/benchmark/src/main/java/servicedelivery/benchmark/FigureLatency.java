package servicedelivery.benchmark;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * How long a figure over three months takes when much is stored, against when little is: the three months themselves hold the same. Both
 * databases belong to a service of their own.
 */
final class FigureLatency implements Benchmark {

    private static final int IN_WINDOW = 5_000;
    private static final int MANY_INCIDENTS = 1_000_000;
    private static final int MANY_RESPONSES = 4_000_000;
    private static final int ROUNDS = 40;
    private static final int WARM_UPS = 2;
    private static final double NANOS_OF_MILLI = 1e6;

    private static final List<String> FIGURES = List.of(
            "/api/v1/summary?asOf=2018-12-31",
            "/api/v1/nps?asOf=2018-12-31&months=3",
            "/api/v1/satisfaction?asOf=2018-12-31&months=3",
            "/api/v1/priority-incidents?asOf=2018-12-31&months=3");

    private final Meter meter;
    private final StoredFacts few;
    private final StoredFacts many;
    private final String remark;

    FigureLatency(Parts parts) throws Exception {
        meter = new Meter(parts);
        few = new StoredFacts(parts, "few");
        many = new StoredFacts(parts, "many");
        few.fill(IN_WINDOW, IN_WINDOW, IN_WINDOW);
        many.fill(IN_WINDOW, MANY_INCIDENTS, MANY_RESPONSES);
        remark = "a fact of an incident takes %,d bytes of disk with its indexes, one of a response %,d"
                .formatted(many.bytes("incident_fact") / MANY_INCIDENTS, many.bytes("survey_fact") / MANY_RESPONSES);
        for (var round = 0; round < WARM_UPS; round++) {
            ours();
            peer();
        }
    }

    @Override
    public String remark() {
        return remark;
    }

    @Override
    public Claim claim() {
        return new Claim(
                "a figure over three months with %,d facts stored, %,d of them of these months"
                        .formatted(MANY_INCIDENTS + MANY_RESPONSES, 2 * IN_WINDOW),
                "the same with %,d facts stored, all of these months".formatted(2 * IN_WINDOW),
                Goal.atMost(1.2, 1),
                Unit.MILLISECONDS);
    }

    @Override
    public Measured ours() throws Exception {
        return measure(many);
    }

    @Override
    public Measured peer() throws Exception {
        return measure(few);
    }

    /** The middle of the times of single requests, one after the other, each answered from the database. */
    private Measured measure(StoredFacts facts) throws Exception {
        var times = new double[ROUNDS * FIGURES.size()];
        var measured = meter.measure(() -> {
            var start = System.nanoTime();
            for (var request = 0; request < times.length; request++) {
                times[request] = ask(facts, FIGURES.get(request % FIGURES.size()));
            }
            return new Meter.Done(times.length, (System.nanoTime() - start) / 1e9);
        });
        Arrays.sort(times);
        return measured.of(times[times.length / 2]);
    }

    private static double ask(StoredFacts facts, String figure) throws IOException {
        var request = HttpRequest.newBuilder(Http.address(facts.service().port(), figure))
                .header("Authorization", "Bearer " + Service.KEY)
                .build();
        var start = System.nanoTime();
        var answer = Http.send(request);
        var time = System.nanoTime() - start;
        if (answer.statusCode() != 200) {
            throw new IOException(figure + " was answered with " + answer.statusCode());
        }
        return time / NANOS_OF_MILLI;
    }

    @Override
    public void close() {
        Stream.of(few, many).forEach(StoredFacts::close);
    }
}
