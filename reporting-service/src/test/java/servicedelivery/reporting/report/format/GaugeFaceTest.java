package servicedelivery.reporting.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import servicedelivery.reporting.report.document.Gauge;
import servicedelivery.reporting.report.document.Tone;

class GaugeFaceTest {

    @ParameterizedTest
    @CsvSource({
        "98.5, %, , , true",
        "100.5, %, , , false",
        "-1, %, , , false",
        "98.5, , , , false",
        "98.5, calls, 0, , false",
        "98.5, calls, 0, 100, true",
        "100, calls, 0, 100, true",
        "101, calls, 0, 100, false",
        "101, %, 0, 200, true"
    })
    void whatIsEnteredByHandIsDrawnWhenItLiesOnAScale(
            BigDecimal value,
            @Nullable String unit,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most,
            boolean drawn) {
        assertThat(new GaugeFace(entered(value, unit, least, most, null)).isDrawn())
                .isEqualTo(drawn);
    }

    @Test
    void itSaysThatItIsEnteredByHandAndMarksItsGoal() {
        var face = new GaugeFace(entered(new BigDecimal("98.5"), "%", null, null, new BigDecimal("95")));

        assertThat(face.title()).isEqualTo("Calls answered");
        assertThat(face.svg())
                .contains(">98.5%</text>", ">0</text>", ">100</text>", ">entered by hand</text>", "class=\"goal\"");
    }

    @Test
    void aGoalBesideTheScaleIsNotMarked() {
        var face = new GaugeFace(entered(BigDecimal.ONE, "%", null, null, BigDecimal.valueOf(101)));

        assertThat(face.svg()).doesNotContain("class=\"goal\"");
    }

    @Test
    void aUnitThatDoesNotFitStandsInTheTitle() {
        var face =
                new GaugeFace(entered(BigDecimal.ONE, "minutes until answered", BigDecimal.ZERO, BigDecimal.TEN, null));

        assertThat(face.title()).isEqualTo("Calls answered (minutes until answered)");
        assertThat(face.svg()).contains(">1</text>");
    }

    private static Gauge entered(
            BigDecimal value,
            @Nullable String unit,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most,
            @Nullable BigDecimal goal) {
        return new Gauge(
                "entered-1",
                "Calls answered",
                null,
                null,
                value,
                unit,
                least,
                most,
                goal,
                null,
                null,
                "From the telephone system",
                Tone.NEUTRAL,
                true);
    }
}
