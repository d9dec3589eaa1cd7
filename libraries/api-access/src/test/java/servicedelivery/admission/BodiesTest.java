package servicedelivery.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BodiesTest {

    @Test
    void thereIsRoomForSoManyBytesAndNoMore() {
        var bodies = new Bodies(Duration.ofSeconds(10), 100);

        assertThat(bodies.take(60)).isTrue();
        assertThat(bodies.take(41)).isFalse();
        assertThat(bodies.take(40)).isTrue();
        assertThat(bodies.take(1)).isFalse();
        assertThat(bodies.bytes()).isEqualTo(100);
    }
}
