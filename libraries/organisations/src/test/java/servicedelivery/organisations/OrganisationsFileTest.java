package servicedelivery.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationsFileTest {

    private static final Path EXAMPLE =
            Path.of(System.getProperty("repository.root"), "deploy", "examples", "organisations.yaml");

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"col", "CoL", "COL", " City  of London corporation "})
    void anySpellingFindsTheOrganisation(String spelling) {
        var found = OrganisationsFile.read(EXAMPLE).find(spelling);

        assertThat(found).map(Organisation::code).contains("col");
    }

    @Test
    void theTargetIsTheNewestInForceOnTheDay() {
        var organisation = read("""
                        organisations:
                          - code: a
                            name: A
                            shortName: A
                            targets:
                              - {priority: P1, within: PT2H, effectiveFrom: 2019-03-01}
                              - {priority: P1, within: PT4H, effectiveFrom: 2018-01-01, invented: true}
                        """).all().get(0);

        assertThat(organisation.targetFor("P1", LocalDate.of(2019, 2, 28)).map(Target::within))
                .contains(Duration.ofHours(4));
        assertThat(organisation.targetFor("P1", LocalDate.of(2019, 3, 1)).map(Target::within))
                .contains(Duration.ofHours(2));
        assertThat(organisation.targetFor("P1", LocalDate.of(2017, 12, 31))).isEmpty();
        assertThat(organisation.targetFor("P2", LocalDate.of(2019, 3, 1))).isEmpty();
    }

    static Stream<Arguments> unusable() {
        return Stream.of(
                arguments("", "it is empty"),
                arguments("# nothing\n", "it is empty"),
                arguments("organisations: []", "line 1: list at least one organisation"),
                arguments("zone: Europe/London", "line 1: organisations is missing"),
                arguments("zone: Mars/Base\norganisations: []", "line 1: \"Mars/Base\" is not a time zone"),
                arguments("- a", "line 1: must have fields"),
                arguments("organisations: {code: a}", "line 1: must be a list"),
                arguments("organisations:\n  - [", "line 2: this is not YAML"),
                arguments("organisation: []", "line 1: \"organisation\" is not known; known are zone"),
                arguments("organisations: []\norganisations: []", "line 2: \"organisations\" is given twice"),
                arguments(file("{code: A B, name: A, shortName: A}"), "line 2: code \"A B\" must be"),
                arguments(file("{code: a, shortName: A}"), "line 2: name is missing"),
                arguments(file("{code: a, name: , shortName: A}"), "line 2: name is missing"),
                arguments(file("{code: a, name: [A], shortName: A}"), "line 2: must be a text"),
                arguments(file("{code: a, name: A, shortName: A, colour: red}"), "line 2: \"colour\" is not known"),
                arguments(file("{code: a, name: A, shortName: A, goalPercent: 101}"), "from 0 to 100"),
                arguments(
                        file("{code: a, name: A, shortName: A, goalPercent: most}"), "\"most\" must be a whole number"),
                arguments(
                        target("priority: P9, within: PT1H, effectiveFrom: 2019-01-01"),
                        "line 6: \"P9\" is no priority"),
                arguments(
                        target("priority: P1, within: 4 hours, effectiveFrom: 2019-01-01"),
                        "line 6: \"4 hours\" must be"),
                arguments(
                        target("priority: P1, within: PT0S, effectiveFrom: 2019-01-01"), "line 6: within must be more"),
                arguments(
                        target("priority: P1, within: P400D, effectiveFrom: 2019-01-01"),
                        "line 6: within must be more"),
                arguments(
                        target("priority: P1, within: PT1H, effectiveFrom: January"),
                        "line 6: \"January\" must be a date"),
                arguments(target("priority: P1, within: PT1H"), "line 6: effectiveFrom is missing"),
                arguments(
                        target("priority: P1, within: PT1H, effectiveFrom: 2019-01-01, invented: maybe"),
                        "line 6: invented must be true or false"),
                arguments(
                        target("priority: P1, within: PT1H, effectiveFrom: 2019-01-01, calendar: moon"),
                        "line 6: calendar \"moon\" is not known; known are 24x7"),
                arguments(
                        target("priority: P1, within: PT1H, effectiveFrom: 2019-01-01")
                                + "      - {priority: P1, within: PT2H, effectiveFrom: 2019-01-01}\n",
                        "line 7: there is another target for P1 from 2019-01-01"),
                arguments(
                        "organisations:\n  - {code: a, name: A, shortName: A}\n  - {code: b, name: ' a ', shortName: B}",
                        "line 3: \" a \" stands for both a and b"),
                arguments(
                        "organisations:\n  - {code: a, name: A, shortName: A}\n  - {code: a, name: B, shortName: B}",
                        "line 3: organisation a is there already"),
                arguments(calendar("hours: {}"), "line 2: there must be hours"),
                arguments(calendar("hours: {someday: \"09:00-17:00\"}"), "line 2: \"someday\" is not known"),
                arguments(calendar("hours: {monday: \"9-17\"}"), "line 2: \"9-17\" must be hours such as"),
                arguments(calendar("hours: {monday: \"17:00-09:00\"}"), "line 2: \"17:00-09:00\" must end later"),
                arguments(calendar("hours: {monday: \"09:00-13:00, 12:00-17:00\"}"), "must begin after the one before"),
                arguments(calendar("hours: {monday: \"09:00-17:00\"}, holidays: narnia"), "must be england-and-wales"),
                arguments(
                        calendar("hours: {monday: \"09:00-17:00\"}, closed: [tomorrow]"),
                        "\"tomorrow\" must be a date"),
                arguments(
                        "priorityMatrix: {high: {high: P1}}\norganisations: [{code: a, name: A, shortName: A}]",
                        "line 1: medium is missing"),
                arguments(
                        "bands: {netPromoterScore: {veryGoodOver: 0, goodOver: 50}}\norganisations: [{code: a, name: A, shortName: A}]",
                        "must not be less"));
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void aFileThatCannotBeUsedSaysWhereAndWhy(String yaml, String message) {
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(InvalidOrganisations.class)
                .hasMessageContaining("organisations.yaml, ")
                .hasMessageContaining(message);
    }

    @Test
    void aFileThatIsNotTextSaysSo() throws IOException {
        var file = Files.write(directory.resolve("organisations.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        assertThatThrownBy(() -> OrganisationsFile.read(file)).hasMessageContaining("not UTF-8");
        assertThatThrownBy(() -> OrganisationsFile.read(directory)).isInstanceOf(InvalidOrganisations.class);
    }

    @Test
    void theMatrixAndTheBandsCanBeConfigured() {
        var read = read("""
                priorityMatrix:
                  high: {high: P1, medium: P1, low: P2}
                  medium: {high: P1, medium: P2, low: P3}
                  low: {high: P2, medium: P3, low: P5}
                bands: {netPromoterScore: {veryGoodOver: 60.5, goodOver: 10}}
                organisations: [{code: a, name: A, shortName: A}]
                """);

        assertThat(read.priorityMatrix().priority("low", "low")).isEqualTo("P5");
        assertThat(read.bands().veryGoodOver()).isEqualByComparingTo("60.5");
    }

    @ParameterizedTest
    @CsvSource({
        "high, high, P1",
        "high, medium, P2",
        "medium, high, P2",
        "medium, medium, P3",
        "high, low, P3",
        "low, high, P3",
        "medium, low, P4",
        "low, medium, P4",
        "low, low, P4"
    })
    void withoutAMatrixTheUsualOneDecides(String impact, String urgency, String priority) {
        var read = read("organisations: [{code: a, name: A, shortName: A}]");

        assertThat(read.priorityMatrix().priority(impact, urgency)).isEqualTo(priority);
    }

    private static String file(String organisation) {
        return "organisations:\n  - " + organisation + "\n";
    }

    private static String target(String fields) {
        return "organisations:\n  - code: a\n    name: A\n    shortName: A\n    targets:\n      - {" + fields + "}\n";
    }

    private static String calendar(String fields) {
        return "calendars:\n  - {code: office, " + fields + "}\norganisations: [{code: a, name: A, shortName: A}]\n";
    }

    @Test
    void aMissingFileNamesTheSetting() {
        assertThatThrownBy(() -> OrganisationsFile.read(directory.resolve("none.yaml")))
                .isInstanceOf(InvalidOrganisations.class)
                .hasMessageContaining("organisations.file");
    }

    private Organisations read(String yaml) {
        try {
            return OrganisationsFile.read(Files.writeString(directory.resolve("organisations.yaml"), yaml));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
