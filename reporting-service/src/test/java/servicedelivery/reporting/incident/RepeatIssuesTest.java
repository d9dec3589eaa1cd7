package servicedelivery.reporting.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static servicedelivery.reporting.Example.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import servicedelivery.backing.BackingServicesResource;
import servicedelivery.reporting.Example;
import servicedelivery.reporting.incident.RepeatIssues.Kind;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class RepeatIssuesTest {

    @Inject
    Facts facts;

    @Inject
    RepeatSearch search;

    @Test
    void aServiceRepeatsHoweverItIsSpelledAndACauseAcrossOrganisations() {
        var repeats = repeats(
                anIncident().of("colp").with("affectedService", "Telephony"),
                anIncident().of("colp").with("affectedService", " telephony. "),
                anIncident()
                        .of("colp")
                        .with("affectedService", "3rd floor GYE Network")
                        .with("cause", "power"),
                anIncident()
                        .of("col")
                        .with("affectedService", "Guildhall network")
                        .with("cause", "power"),
                anIncident().of("col").with("affectedService", "Gower").with("knownIssue", true),
                anIncident().of("col").with("affectedService", "Website").with("cause", "security"));

        assertThat(repeats.repeats())
                .extracting(repeat ->
                        repeat.kind() + " " + repeat.value() + " " + repeat.count() + " " + repeat.organisations())
                .containsExactly(
                        "affected-service Telephony 2 [colp]",
                        "cause power 2 [colp, col]",
                        "known-issue Gower 1 [col]");
    }

    @Test
    void anUnknownCauseIsNothingInCommon() {
        var repeats = repeats(
                anIncident().with("affectedService", "A"),
                anIncident().with("affectedService", "B"),
                anIncident().with("affectedService", "C").with("cause", null));

        assertThat(repeats.repeats()).isEmpty();
    }

    @Test
    void aSpellingWithoutLettersIsItsOwn() {
        var repeats = repeats(
                anIncident().with("affectedService", "???"), anIncident().with("affectedService", "***"));

        assertThat(repeats.repeats()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Wi-Fi, WiFi", "\uFF37iFi, wifi", "Caf\u00e9, Cafe\u0301", "'A  B', ' a - b '"})
    void twoSpellingsAreOneService(String one, String other) {
        var repeats =
                repeats(anIncident().with("affectedService", one), anIncident().with("affectedService", other));

        assertThat(repeats.repeats()).hasSize(1);
    }

    @Test
    void aMarkMakesAnotherWord() {
        var repeats = repeats(
                anIncident().with("affectedService", "\u0915\u093f"),
                anIncident().with("affectedService", "\u0915\u0940"));

        assertThat(repeats.repeats()).isEmpty();
    }

    @Test
    void amongCausesAConfidentialIncidentCountsWithoutItsIdAndOrganisation() {
        var told = anIncident().with("affectedService", "A").with("cause", "power");
        var confidential = anIncident().of("colp").with("cause", "power").with("confidential", true);

        var repeats = repeats(confidential, told).repeats();

        assertThat(repeats)
                .containsExactly(new RepeatIssues.Repeat(
                        Kind.CAUSE, "power", 2, List.of("col"), List.of(UUID.fromString(told.id())), 1));
    }

    @Test
    void aConfidentialIncidentTakesNoPartInServicesAndKnownIssues() {
        var told = anIncident().with("affectedService", "Niche");
        var confidential = anIncident()
                .with("affectedService", "Niche")
                .with("knownIssue", true)
                .with("confidential", true);

        var anotherConfidential = anIncident()
                .with("affectedService", "Niche")
                .with("knownIssue", true)
                .with("confidential", true);

        assertThat(repeats(confidential, told).repeats()).isEmpty();
        assertThat(repeats(confidential, anotherConfidential).repeats()).isEmpty();
    }

    /** All P1, opened one after the other. */
    private RepeatIssues repeats(Example... incidents) {
        facts.keepInOrder(Stream.of(incidents).map(Example::p1).toArray(Example[]::new));
        return search.among(Facts.EVERYTHING);
    }
}
