package servicedelivery.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                              - {priority: P1, within: PT4H, effectiveFrom: 2018-01-01}
                        """).all().get(0);

        assertThat(organisation.targetFor("P1", LocalDate.of(2019, 2, 28)).map(Target::within))
                .contains(Duration.ofHours(4));
        assertThat(organisation.targetFor("P1", LocalDate.of(2019, 3, 1)).map(Target::within))
                .contains(Duration.ofHours(2));
        assertThat(organisation.targetFor("P1", LocalDate.of(2017, 12, 31))).isEmpty();
        assertThat(organisation.targetFor("P2", LocalDate.of(2019, 3, 1))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "organisations: []                                                     | at least one organisation",
                "zone: Mars/Base                                                       | at least one organisation",
                "organisations: [{code: A B, name: A, shortName: A}]                   | organisation A B: code must be",
                "organisations: [{code: a, shortName: A}]                              | organisation a: name is missing",
                "organisations: [{code: a, name: A, shortName: A, colour: red}]        | line 1",
                "organisations: [{code: a, name: A, shortName: A, goalPercent: 101}]   | goalPercent must be from 0 to 100",
                "organisations: [{code: a, name: A, shortName: A, targets: [{priority: P9, within: PT1H, effectiveFrom: 2019-01-01}]}] | P1 to P5",
                "organisations: [{code: a, name: A, shortName: A, targets: [{priority: P1, within: 4 hours, effectiveFrom: 2019-01-01}]}] | line 1",
                "organisations: [{code: a, name: A, shortName: A}, {code: b, name: a, shortName: B}] | both a and b",
            })
    void aFileThatCannotBeUsedSaysWhereAndWhy(String yaml, String message) {
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(InvalidOrganisations.class)
                .hasMessageContaining(message)
                .hasMessageContaining("organisations.yaml");
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
