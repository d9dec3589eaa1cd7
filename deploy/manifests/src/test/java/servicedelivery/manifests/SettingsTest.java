package servicedelivery.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The tables of settings on the services' pages are complete and true. */
class SettingsTest {

    static final Iterable<String> SERVICES = Files.SERVICES;

    private static final Pattern README_ROW = Pattern.compile("(?m)^\\| `([A-Z_]+)` \\| ([a-z-]+) \\|");

    /** Without a default, or with one for a developer's machine alone. */
    private static final Pattern HAS_TO_BE_SET = Pattern.compile("none|localhost:");

    /** The framework's own, of which no service changes the default or which have none. */
    private static final Set<String> OF_THE_FRAMEWORK = Set.of(
            "quarkus.http.host",
            "quarkus.management.host",
            "quarkus.datasource.jdbc.url",
            "quarkus.datasource.username",
            "quarkus.datasource.password",
            "kafka.bootstrap.servers");

    @ParameterizedTest
    @FieldSource("SERVICES")
    void whatTheCodeReadsIsOnThePage(String service) {
        var settings = new Settings(service);

        assertThat(settings.onItsPage())
                .extracting(Settings.Row::property)
                .containsAll(settings.inItsCode().keySet())
                .containsAll(OF_THE_FRAMEWORK)
                .doesNotHaveDuplicates();
        assertThat(settings.readOtherwise()).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void whatIsOnThePageExistsWithThatDefault(String service) {
        var settings = new Settings(service);
        var known = settings.inItsCode();
        settings.inItsProperties().forEach(known::put);

        assertThat(settings.onItsPage()).isNotEmpty().allSatisfy(row -> {
            if (known.getOrDefault(row.property(), "").isEmpty()) {
                assertThat(row.property())
                        .isIn(OF_THE_FRAMEWORK.contains(row.property()) ? OF_THE_FRAMEWORK : known.keySet());
            } else {
                assertThat(row.standard()).as(row.property()).isEqualTo(known.get(row.property()));
            }
        });
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void everyVariableIsThatOfItsProperty(String service) {
        assertThat(new Settings(service).onItsPage())
                .allSatisfy(row -> assertThat(row.variable()).isEqualTo(Settings.variableOf(row.property())));
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void theDriverDoesNotTellTheValuesOfARowThatIsRefused(String service) {
        assertThat(new Settings(service).inItsProperties())
                .containsEntry("quarkus.datasource.jdbc.additional-jdbc-properties.logServerErrorDetail", "false");
    }

    @Test
    void theReadmeNamesWhatMustBeSetAndForWhichService() {
        var told = README_ROW
                .matcher(Files.text("README.md"))
                .results()
                .flatMap(row -> row.group(2).equals("each")
                        ? Files.SERVICES.stream().map(service -> service + " " + row.group(1))
                        : Stream.of(row.group(2) + " " + row.group(1)));

        var needed = Files.SERVICES.stream()
                .flatMap(service -> new Settings(service)
                        .onItsPage().stream()
                                .filter(row ->
                                        HAS_TO_BE_SET.matcher(row.standard()).lookingAt())
                                .map(row -> service + " " + row.variable()));

        assertThat(told).containsExactlyInAnyOrderElementsOf(needed.toList());
    }
}
