package servicedelivery.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import servicedelivery.benchmark.Result.Pair;

class ResultTest {

    private final Result result = new Result(
            "relay", new Claim("ours", "peer", 0.5, 1), List.of(pair(50), pair(80), pair(60), pair(70), pair(10)), "");

    @Test
    void theRatioIsTheMedianOfTheRatiosOfThePairs() {
        assertThat(result.ratio()).isEqualTo(new Spread(0.6, 0.1, 0.8));
    }

    @Test
    void itSaysWhatItReached() {
        assertThat(result.reached()).isEqualTo("atLeast");
    }

    @Test
    void programsFindThePromisedFields() {
        var json = new ResultsFile(new Machine(Map.of(), Map.of()), List.of(result)).json();

        var benchmark = json.at("/benchmarks/0");
        assertThat(benchmark.at("/name").asText()).isEqualTo("relay");
        assertThat(benchmark.at("/ratio/median").asDouble()).isEqualTo(0.6);
        assertThat(benchmark.at("/atLeast").asDouble()).isEqualTo(0.5);
        assertThat(benchmark.at("/aim").asDouble()).isEqualTo(1);
        assertThat(benchmark.at("/reached").asText()).isEqualTo("atLeast");
        assertThat(benchmark.at("/ours/perSecond/median").asDouble()).isEqualTo(60);
    }

    private static Pair pair(double perSecond) {
        return new Pair(new Measured(perSecond, 1, 0), new Measured(100, 1, 0));
    }
}
