package servicedelivery.reporting.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static servicedelivery.reporting.Example.anIncident;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import servicedelivery.reporting.event.UnreadableEvent;

class IncidentEventsTest {

    @Test
    void theDayIsThatOfTheReportsZone() {
        var fact = Facts.fact(anIncident().openedAt("2019-03-31T23:30:00Z"));

        assertThat(fact.times().openedDay()).isEqualTo(LocalDate.of(2019, 4, 1));
    }

    @Test
    void fieldsThatNobodyKnowsDoNoHarm() {
        var fact = Facts.fact(anIncident().with("mood", "bad").with("weather", new int[] {1, 2}));

        assertThat(fact.reference()).isEqualTo("INC-1");
    }

    @Test
    void anIncidentNeedsNoNumberOfTheDesks() {
        var fact = Facts.fact(anIncident().with("reference", null));

        assertThat(fact.reference()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "version",
                "generation",
                "organisation",
                "priority",
                "peakPriority",
                "affectedService",
                "openedAt",
                "status"
            })
    void aMissingFieldIsNamed(String field) {
        assertThatThrownBy(() -> Facts.read(anIncident().without(field).value()))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessage("field %s: is required", field);
    }

    @ParameterizedTest
    @CsvSource({
        "status, melted, field status",
        "priority, P9, field priority",
        "openedAt, yesterday, field openedAt",
        "version, 1.5, field version",
        "id, 42, field id",
        "target, 4 hours, field target",
        "reason, 'a\0b', field reason",
        "affectedService, '\uD800', field affectedService",
    })
    void aValueThatCannotBeIsNamed(String field, String value, String message) {
        assertThatThrownBy(() -> Facts.read(anIncident().with(field, value).value()))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\"text\"", "{} {}", "\u0000", "1e400"})
    void whatIsNoObjectIsUnreadable(String value) {
        assertThatThrownBy(() -> Facts.read(value.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableEvent.class);
    }
}
