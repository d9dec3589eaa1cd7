package servicedelivery.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static servicedelivery.incident.AnIncident.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import servicedelivery.backing.BackingServicesResource;

/** PUT on the condition that nobody changed the incident, or that there is none. */
@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class ConditionalStatesTest {

    private final String reference = Desk.freshReference();

    @Inject
    Stored stored;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "If-Match      | \"1\"         | 200",
                "If-Match      | *             | 200",
                "If-Match      | \"7\", \"1\" | 200",
                "If-Match      | \"2\"         | 412",
                "If-Match      | W/\"1\"       | 412",
                "If-None-Match | \"2\"         | 200",
                "If-None-Match | *             | 412",
                "If-None-Match | \"1\"         | 412",
                "If-None-Match | W/\"1\"       | 412",
            })
    void aKnownIncidentIsChangedOnlyWhenTheConditionHolds(String header, String value, int status) {
        tells("If-None-Match", "*", "P1").statusCode(201);

        var told = tells(header, value, "P2");

        told.statusCode(status);
        if (status == 412) {
            told.body("type", equalTo("/problems/precondition-failed"))
                    .body("detail", containsString(header + ": "))
                    .body("detail", containsString("\"1\""));
        }
    }

    @Test
    void anIncidentThatIsNotThereHasNoVersionToMatch() {
        var before = stored.incidentsAndEvents();

        tells("If-Match", "\"1\"", "P1").statusCode(412);
        tells("If-Match", "*", "P1").statusCode(412);

        assertThat(stored.incidentsAndEvents()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"If-Match, 1", "If-None-Match, 1", "If-Match, ''", "If-None-Match, ''"})
    void whatIsNoTagIsRefused(String header, String value) {
        tells(header, value, "P1").statusCode(400).body("errors[0].parameter", equalTo(header));
    }

    private ValidatableResponse tells(String header, String value, String priority) {
        return Desk.as("desk-key")
                .header(header, value)
                .contentType("application/json")
                .body(anIncident().with("priority", priority).json())
                .put("/api/v1/organisations/col/incidents/" + reference)
                .then();
    }
}
