package servicedelivery.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static servicedelivery.reporting.Example.aResponse;
import static servicedelivery.reporting.Example.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import servicedelivery.backing.BackingServicesResource;

/** One record that nobody could foresee costs itself, and never what comes after it. */
@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class OddRecordsTest {

    private static final String INCIDENTS = "/priority-incidents?asOf=2019-01-31&months=1";
    private static final String TOO_LONG = "x".repeat(9000);

    @Inject
    Stage stage;

    private final ReportsApi reports = ReportsApi.asEveryone();

    @BeforeEach
    void clear() {
        stage.clear();
    }

    @ParameterizedTest
    @CsvSource({
        "timeToRestore, PT9223372036854775807S, is not from 0 to 36525 days",
        "target, -PT9223372036854775807S, is not from 0 to 36525 days",
        "downtime, P36526D, is not from 0 to 36525 days",
        "openedAt, +1000000000-12-31T23:59:59Z, is not from the years 1970 to 9999",
        "resolvedAt, -1000000000-01-01T00:00:00Z, is not from the years 1970 to 9999",
        "recordedAt, 1969-12-31T23:59:59Z, is not from the years 1970 to 9999",
    })
    void aTimeThatNobodyCanReckonWithIsSetAside(String field, String value, String reason) {
        stage.publish(anIncident().p1().with(field, value), anIncident().p1());

        reports.get(INCIDENTS).body("total.all.opened", equalTo(1));
        assertThat(stage.rows("SELECT reason FROM dead_letter"))
                .containsExactly("(\"field %s: %s\")".formatted(field, reason));
    }

    @Test
    void aTextThatIsTooLongForAnIndexIsSetAside() {
        stage.publish(
                anIncident().p1().of(TOO_LONG),
                anIncident().p1().with("reference", TOO_LONG),
                aResponse().recommending(9).of(TOO_LONG),
                aResponse().recommending(9).respondedAt("+1000000000-12-31T23:59:59Z"));
        stage.publish(anIncident().p1(), aResponse().recommending(9));

        reports.get(INCIDENTS).body("total.all.opened", equalTo(1));
        reports.get("/nps?asOf=2019-01-31").body("overall.responses", equalTo(1));
        reports.get("/status").body("deadLetters", equalTo(4));
    }

    @Test
    void aSourceThatSaysWhatCannotBeIsSetAside() {
        stage.publish(List.of(
                note("incident-service", "+1000000000-12-31T23:59:59Z").record(),
                note(TOO_LONG, "2019-01-31T00:00:00Z").record(),
                note("survey-service", "2019-01-31T00:00:00Z").record()));

        assertThat(stage.rows("SELECT source FROM source_status")).containsExactly("(survey-service)");
        assertThat(stage.rows("SELECT reason FROM dead_letter ORDER BY record_offset"))
                .containsExactly(
                        "(\"field publishedThrough: is not from the years 1970 to 9999\")",
                        "(\"field source: is longer than 200 characters\")");
    }

    private static Example note(String source, String moment) {
        return new Example(
                "sources",
                "servicedelivery.source.published-through.v1",
                Map.of("id", "note", "source", source, "publishedThrough", moment, "backlog", 0));
    }
}
