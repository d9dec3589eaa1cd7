package servicedelivery.incident;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import servicedelivery.backing.BackingServicesResource;
import servicedelivery.incident.connect.Curl;
import servicedelivery.incident.connect.Recipe;
import servicedelivery.incident.connect.Ticket;
import servicedelivery.incident.connect.Told;
import servicedelivery.incident.connect.Tool;

/** The templates of docs/connect.md as they stand there, filled with the tools' own values and sent to the service. */
@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class ConnectRecipesTest {

    private final String number = Integer.toString(ThreadLocalRandom.current().nextInt(1_000_000, Integer.MAX_VALUE));

    @ParameterizedTest
    @ValueSource(strings = {"zammad", "jira", "servicenow", "glpi"})
    void aTicketIsFollowedThroughItsWholeLife(String name) {
        var desk = new Desktop(name);

        desk.tells("created")
                .statusCode(201)
                .body("organisation", equalTo("col"))
                .body("reference", endsWith(number))
                .body("priority", equalTo("P2"))
                .body("status", equalTo("open"))
                .body("affectedService", equalTo("Telephony"))
                .body(
                        "summary",
                        name.equals("zammad") ? nullValue() : equalTo("No dial tone on the \"3rd floor\" \\ GYE"))
                .body("openedAt", equalTo("2019-07-02T09:00:00Z"))
                .body("dueAt", equalTo("2019-07-02T17:00:00Z"));
        desk.tells("held").statusCode(200).body("status", equalTo("on-hold")).body("holds[0].to", nullValue());
        desk.tells("resumed")
                .body("status", equalTo("open"))
                .body("holds", hasSize(1))
                .body("holds[0].from", equalTo("2019-07-02T10:00:00Z"))
                .body("holds[0].to", equalTo("2019-07-02T10:30:00Z"));
        desk.tells("resolved")
                .body("status", equalTo("resolved"))
                .body("resolvedAt", equalTo("2019-07-02T12:00:00Z"))
                .body("timeToRestore", equalTo("PT2H30M"))
                .body("withinTarget", equalTo(true));
        desk.tells("closed").body("status", equalTo("closed")).body("resolvedAt", equalTo("2019-07-02T12:00:00Z"));
        desk.tells("reopened")
                .body("status", equalTo("open"))
                .body("reopenCount", equalTo(1))
                .body("resolvedAt", nullValue())
                .body("withinTarget", nullValue());
        desk.tells("resolvedAgain")
                .statusCode(200)
                .body("resolvedAt", equalTo("2019-07-02T18:00:00Z"))
                .body("timeToRestore", equalTo("PT3H30M"))
                .body("version", equalTo(7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zammad", "jira", "servicenow", "glpi"})
    void whatComesTwiceOrLateChangesNothing(String name) {
        var desk = new Desktop(name);
        desk.tells("created");
        desk.tells("held");
        desk.tells("resolved");

        desk.tells("resolved")
                .statusCode(200)
                .header("Stale-Update", nullValue())
                .body("version", equalTo(3));
        desk.tells("held")
                .statusCode(200)
                .header("Stale-Update", equalTo("ignored"))
                .body("status", equalTo("resolved"))
                .body("version", equalTo(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zammad", "jira", "servicenow", "glpi"})
    void theFirstThatIsHeardOfATicketMayBeItsEnd(String name) {
        new Desktop(name)
                .tells("closed")
                .statusCode(201)
                .body("status", equalTo("closed"))
                .body("openedAt", equalTo("2019-07-02T09:00:00Z"))
                .body("withinTarget", equalTo(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zammad", "jira", "servicenow"})
    void aTicketThatIsWithdrawnLeavesTheFigures(String name) {
        var desk = new Desktop(name);
        desk.tells("created");

        desk.tells("withdrawn").statusCode(200).body("status", equalTo("void"));
    }

    @Test
    void theBusinessRuleSendsItsKeyAndLogsWhatIsNotTaken() {
        var rule = Tool.called("servicenow");
        var ticket = Ticket.of("servicenow", number).after("created");

        assertThat(rule.tells(ticket).headers())
                .containsEntry("Authorization", "Bearer desk-key")
                .containsEntry("Content-Type", "application/json");
        assertThat(rule.errorAfter(ticket, 400)).isEqualTo("INC" + number + " was not taken: 400 the answer");
        assertThat(rule.errorAfter(ticket, 200)).isEmpty();
    }

    @Test
    void theCommandsOfCurlCreateAndResolve() {
        var commands = Recipe.of("curl").blocks("sh").stream()
                .map(command -> Curl.told(command.replace("INC0010001", number)))
                .toList();

        sent(commands.get(0)).statusCode(201).body("priority", equalTo("P2")).body("status", equalTo("open"));
        sent(commands.get(1))
                .statusCode(200)
                .body("timeToRestore", equalTo("PT3H"))
                .body("resolution", equalTo("The hardware was replaced."));
        sent(commands.get(0)).statusCode(200).header("Stale-Update", equalTo("ignored"));
    }

    @Test
    void theNightlyBatchMayBeSentAgain() {
        var recipe = Recipe.of("Nightly batch");
        var command = Curl.told(recipe.block("sh"));
        var tickets = recipe.block("json").replace("INC001", number);
        var batch = new Told(command.method(), command.path(), command.headers(), tickets);

        assertThat(command.body()).isEqualTo("@tickets.ndjson");
        assertThat(answers(batch)).hasSize(2).allMatch(answer -> answer.contains("\"status\":201"));
        assertThat(answers(batch)).hasSize(2).allMatch(answer -> answer.contains("\"unchanged\":true"));
    }

    private static List<String> answers(Told batch) {
        return sent(batch).statusCode(200).extract().asString().lines().toList();
    }

    private static ValidatableResponse sent(Told told) {
        var type = told.headers().getOrDefault("Content-Type", "application/json");
        return given().urlEncodingEnabled(false)
                .header("Authorization", told.headers().getOrDefault("Authorization", "Bearer desk-key"))
                .contentType(type)
                .body(told.body().getBytes(StandardCharsets.UTF_8))
                .request(told.method(), told.path())
                .then();
    }

    /** A tool with one ticket. */
    private final class Desktop {

        private final Tool tool;
        private final Ticket ticket;

        Desktop(String name) {
            tool = Tool.called(name);
            ticket = Ticket.of(name, number);
        }

        ValidatableResponse tells(String step) {
            return sent(tool.tells(ticket.after(step)));
        }
    }
}
