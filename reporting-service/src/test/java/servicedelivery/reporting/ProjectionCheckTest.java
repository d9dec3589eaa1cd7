package servicedelivery.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static servicedelivery.reporting.Example.aResponse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class ProjectionCheckTest {

    private static final String CHECK = "/projection/check";

    @Inject
    Stage stage;

    private final ReportsApi operator = ReportsApi.asOperator();

    @BeforeEach
    void clear() {
        stage.clear();
    }

    @Test
    void bucketsThatAreTheSumsOfTheFactsAreConsistent() {
        var voided = aResponse().recommending(3).respondedAt("2019-01-20T12:00:00Z");
        stage.publish(aResponse().recommending(9).rating("good"), aResponse().recommending(7), voided);
        stage.publish(voided.version(2).voided());

        operator.get(CHECK)
                .statusCode(200)
                .body("consistent", equalTo(true))
                .body("compared", equalTo(2))
                .body("different", equalTo(0))
                .body("differences", empty())
                .body("checkedAt", notNullValue());
    }

    @Test
    void withoutAnyResponseTheyAreConsistentToo() {
        operator.get(CHECK).body("consistent", equalTo(true)).body("compared", equalTo(0));
    }

    @Test
    void aBucketThatWasCorruptedIsFound() {
        stage.publish(
                aResponse().recommending(9).rating("good"),
                aResponse().of("colp").recommending(9));
        stage.execute("UPDATE survey_day SET promoters = 4, poor = 1 WHERE organisation = 'col'");

        operator.get(CHECK)
                .body("consistent", equalTo(false))
                .body("different", equalTo(1))
                .body("differences.organisation", contains("col"))
                .body("differences.day", contains("2019-01-10"))
                .body("differences[0].bucket.promoters", equalTo(4))
                .body("differences[0].facts.promoters", equalTo(1))
                .body("differences[0].bucket.poor", equalTo(1))
                .body("differences[0].facts.poor", equalTo(0))
                .body("differences[0].facts.good", equalTo(1));
    }

    @Test
    void aBucketThatIsMissingOrTooManyIsFound() {
        stage.publish(aResponse().recommending(9));
        stage.execute("UPDATE survey_day SET day = '2019-01-11'");

        operator.get(CHECK)
                .body("differences.day", contains("2019-01-10", "2019-01-11"))
                .body("differences.bucket.promoters", contains(0, 1))
                .body("differences.facts.promoters", contains(1, 0));
    }

    @Test
    void ofManyDifferencesTheFirstHundredAreShown() {
        stage.execute("INSERT INTO survey_day SELECT 'col', DATE '2019-01-01' + n, 1, 0, 0, 0, 0, 0, 0, 0 "
                + "FROM generate_series(0, 149) AS n");

        operator.get(CHECK)
                .body("different", equalTo(150))
                .body("differences", hasSize(100))
                .body("differences[99].day", equalTo("2019-04-10"));
    }

    @Test
    void eventsThatAreAppliedMeanwhileMakeNoDifference() {
        var sent = stage.send(IntStream.range(0, 3_000)
                .mapToObj(number -> aResponse().recommending(number % 11).record())
                .toList());

        for (var round = 0; round < 20; round++) {
            operator.get(CHECK).body("consistent", equalTo(true));
        }

        stage.awaitApplied(sent);
        operator.get(CHECK).body("consistent", equalTo(true));
    }

    @Test
    void theStatementsInTheRunbookMendThem() throws IOException {
        stage.publish(aResponse().recommending(9).rating("good"), aResponse().rating("very-poor"));
        stage.execute("UPDATE survey_day SET day = '2019-01-11', promoters = 8");

        stage.execute(statementsOfTheRunbook());

        operator.get(CHECK).body("consistent", equalTo(true)).body("compared", equalTo(1));
    }

    @Test
    void onlyAnOperatorOfEverythingMayAsk() {
        ReportsApi.asEveryone().get(CHECK).statusCode(403);
        ReportsApi.asOperatorOfThePolice()
                .get(CHECK)
                .statusCode(403)
                .body("type", equalTo("/problems/organisation-forbidden"));
    }

    private static String statementsOfTheRunbook() throws IOException {
        var runbook = Files.readString(Path.of(System.getProperty("repository.root"), "docs/operations.md"));
        var block = Pattern.compile("(?s)```sql\n(BEGIN;.*?COMMIT;)\n```").matcher(runbook);
        assertThat(block.find()).isTrue();
        return block.group(1);
    }
}
