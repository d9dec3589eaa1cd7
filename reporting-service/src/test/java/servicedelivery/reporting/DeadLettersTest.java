package servicedelivery.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static servicedelivery.reporting.Example.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;

/** What operators do about records that could not be read. */
@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class DeadLettersTest {

    private static final String NPS = "/nps?asOf=2019-01-31&months=1";
    private static final String V2 = "servicedelivery.incident.opened.v2";
    private static final String REASON = "{\"reason\": \"Nobody knows what it was\"}";

    @Inject
    Stage stage;

    private final ReportsApi reports = ReportsApi.asEveryone();
    private final ReportsApi operator = ReportsApi.asOperator();

    @BeforeEach
    void clear() {
        stage.clear();
    }

    @Test
    void aLetterSaysWhereItLiesAndWhyInAFormThatCannotHurt() {
        var incident = anIncident().ofType("<script>\u202e\u001b[31m").with("reason", "=cmd()");
        var hurtful = new ProducerRecord<>(
                "incidents", incident.id() + "\u001b[2J", "<b>\u001b".getBytes(StandardCharsets.UTF_8));
        incident.record().headers().forEach(header -> hurtful.headers().add(header));
        stage.publish(List.of(hurtful));

        operator.get("/dead-letters")
                .body("total", equalTo(1))
                .body("items[0].topic", equalTo("incidents"))
                .body("items[0].key", equalTo(incident.id() + "\uFFFD[2J"))
                .body("items[0].type", equalTo("<script>\uFFFD\uFFFD[31m"))
                .body("items[0].reason", equalTo("type <script>\uFFFD\uFFFD[31m: this service does not read it"))
                .body("items[0].setAsideAt", notNullValue())
                .body("items[0].value", equalTo("PGI+Gw=="))
                .body("items[0].valueLength", equalTo(4))
                .body("items[0].state", equalTo("waiting"));
    }

    @Test
    void ofALongValueOnlyTheBeginningIsShown() {
        stage.publish(anIncident().ofType(V2).with("reason", "x".repeat(50_000)));

        var value = operator.get("/dead-letters")
                .body("items[0].valueLength", greaterThan(50_000))
                .extract()
                .<String>path("items[0].value");

        assertThat(value).hasSize(1368);
    }

    @Test
    void walkingTheCursorYieldsEveryLetterOnce() {
        stage.publish(Stream.generate(() -> anIncident().ofType(V2)).limit(7).toArray(Example[]::new));

        assertThat(walk("/api/v1/dead-letters?limit=3")).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void aDiscardedRecordIsKeptWithWhoAndWhyAndTheFiguresAreCompleteAgain() {
        stage.bothSourcesPublishedThrough(Instant.now());
        stage.publish(anIncident().p1().without("openedAt"));
        reports.get(NPS).body("complete", equalTo(false));
        var discard = "/dead-letters/%d/discard".formatted(operator.onlyDeadLetter());

        var first = operator.post(discard, REASON).statusCode(200).extract().asString();

        operator.get("/dead-letters").body("total", equalTo(0)).body("items", empty());
        operator.get("/dead-letters?state=discarded")
                .body("items.discardReason", contains("Nobody knows what it was"))
                .body("items.settledBy", contains("test-operations"))
                .body("items[0].settledAt", notNullValue())
                .body("items[0].value", nullValue());
        reports.get("/status").body("complete", equalTo(true)).body("deadLetters", equalTo(0));
        reports.get(NPS).body("complete", equalTo(true));
        operator.post(discard, "{\"reason\": \"Another\"}").statusCode(200).body(equalTo(first));
    }

    @Test
    void aNewerStateMakesTheFiguresCompleteAgain() {
        var incident = anIncident().p1();
        stage.bothSourcesPublishedThrough(Instant.now());
        stage.publish(incident.without("openedAt"));
        reports.get("/status").body("complete", equalTo(false));

        stage.publish(incident.version(2));

        reports.get("/status").body("complete", equalTo(true));
        operator.get("/dead-letters?state=overtaken").body("items.key", contains(incident.id()));
    }

    @Test
    void onePoisonRecordAmongTenThousandCostsOneRecord() {
        var poison = anIncident().record("\0{".getBytes(StandardCharsets.UTF_8));
        var records = IntStream.range(0, 10_000)
                .mapToObj(number -> number == 5_000 ? poison : anIncident().p1().record())
                .toList();

        stage.publish(records);

        assertThat(stage.rows("SELECT count(*) FROM incident_fact")).containsExactly("(9999)");
        operator.get("/dead-letters").body("total", equalTo(1)).body("items[0].key", equalTo(poison.key()));
    }

    @Test
    void onlyAnOperatorOfEverythingMayLookOrAct() {
        stage.publish(anIncident().p1().ofType(V2));
        var discard = "/dead-letters/%d/discard".formatted(operator.onlyDeadLetter());
        var police = ReportsApi.asOperatorOfThePolice();

        reports.get("/dead-letters").statusCode(403).body("type", equalTo("/problems/forbidden"));
        reports.post(discard, REASON).statusCode(403);
        police.get("/dead-letters").statusCode(403).body("type", equalTo("/problems/organisation-forbidden"));
        police.post(discard, REASON).statusCode(403);
        police.post("/dead-letters/1/redrive").statusCode(403);
        reports.get("/status").body("deadLetters", equalTo(1));
    }

    @Test
    void whatIsNotThereOrNotUnderstoodIsRefused() {
        operator.post("/dead-letters/9999999/redrive").statusCode(404);
        operator.post("/dead-letters/9999999/discard", REASON).statusCode(404);
        operator.post("/dead-letters/one/redrive").statusCode(404);
        operator.post("/dead-letters/1/discard", "{}").statusCode(400).body("errors.pointer", contains("/reason"));
        operator.post("/dead-letters/1/discard", "{").statusCode(400);
        operator.get("/dead-letters?state=lost").statusCode(400).body("errors.parameter", contains("state"));
        operator.get("/dead-letters?cursor=x").statusCode(400).body("errors.parameter", contains("cursor"));
    }

    private List<Integer> walk(String start) {
        var seen = new ArrayList<Integer>();
        for (var path = start; path != null; ) {
            var page = operator.request()
                    .urlEncodingEnabled(false)
                    .get(path)
                    .then()
                    .statusCode(200);
            seen.addAll(page.extract().<List<Integer>>path("items.id"));
            var link = page.extract().header("Link");
            path = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        return seen;
    }
}
