package servicedelivery.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WantedTest {

    private static final Wanted NOTHING = new Wanted(null, null, null);

    @TempDir
    private Path directory;

    private DataDirectory data;

    @BeforeEach
    void prepare() {
        data = new DataDirectory(directory.resolve("data"));
        data.prepare();
    }

    @Test
    void aFirstStackIsAsSmallAsItCanBe() {
        var stack = NOTHING.in(data);

        assertThat(stack.scale()).isEqualTo(new Scale(1, 1));
    }

    @Test
    void aStackStartsAgainAsLargeAsItWas() {
        data.keepPortOffset(0);
        data.keepScale(new Scale(3, 2));

        var stack = NOTHING.in(data);

        assertThat(stack.scale()).isEqualTo(new Scale(3, 2));
        assertThat(stack.processes().all())
                .extracting(Member::pidVariable)
                .containsExactly(
                        "POSTGRES_PID",
                        "KAFKA_PID",
                        "KAFKA_2_PID",
                        "KAFKA_3_PID",
                        "INCIDENTS_PID",
                        "SURVEYS_PID",
                        "REPORTS_PID",
                        "REPORTS_2_PID");
    }

    @Test
    void anotherNumberOfBrokersNeedsOtherData() {
        data.keepPortOffset(0);
        data.keepScale(new Scale(1, 1));

        assertThatThrownBy(() -> new Wanted(null, 3, null).in(data))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("are those of a stack with --brokers 1");
    }

    @Test
    void twoBrokersWouldBeWorseThanOne() {
        assertThatThrownBy(() -> new Wanted(null, 2, null).in(data)).hasMessage("--brokers must be 1 or 3.");
    }
}
