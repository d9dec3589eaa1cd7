package servicedelivery.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** In containers the memory of a service is divided as in the local stack, with which it was measured. */
class MemoryTest {

    static final Iterable<String> SERVICES = Files.SERVICES;

    private static final String LAUNCHER = "deploy/local/src/main/java/servicedelivery/local/";
    private static final double ABOUT = 0.01;

    @ParameterizedTest
    @FieldSource("SERVICES")
    void youngObjectsHaveTheSamePartOfTheHeapEverywhere(String service) {
        var local = number("\"%s\", .*\"-Xmn(\\d+)m\"".formatted(service), Files.text(LAUNCHER + "Service.java"))
                / number("-Xmx(\\d+)m", Files.text(LAUNCHER + "ServiceMember.java"));

        assertThat(part(kubernetes(service), number("memory: (\\d+)Mi}", manifest(service))))
                .isCloseTo(local, within(ABOUT));
        assertThat(part(compose(service), number("mem_limit: (\\d+)m", Files.text("deploy/compose/compose.yaml"))))
                .isCloseTo(local, within(ABOUT));
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void theCollectorIsTheSameAndNobodyGoesOnWithoutMemory(String service) {
        for (var options : new String[] {
            Files.text(LAUNCHER + "ServiceMember.java"),
            Files.text("deploy/benchmark/src/main/java/servicedelivery/benchmark/Service.java"),
            Files.text("deploy/compose/Containerfile"),
            kubernetes(service),
            compose(service)
        }) {
            assertThat(options)
                    .contains("-XX:+UseSerialGC", "-XX:MaxTenuringThreshold=4", "-XX:+ExitOnOutOfMemoryError");
        }
    }

    /** @param memory of the container, in MiB */
    private static double part(String options, double memory) {
        return number("-Xmn(\\d+)m", options) / (memory * number("-XX:MaxRAMPercentage=(\\d+)", options) / 100);
    }

    private static String kubernetes(String service) {
        return manifest(service)
                .lines()
                .filter(line -> line.contains("JAVA_TOOL_OPTIONS"))
                .findFirst()
                .orElseThrow();
    }

    private static String manifest(String service) {
        return Files.text("deploy/kubernetes/base/%s.yaml".formatted(service));
    }

    private static String compose(String service) {
        return Files.document("deploy/compose/compose.yaml")
                .at("/services/%s/environment/JAVA_TOOL_OPTIONS".formatted(service))
                .asText();
    }

    private static double number(String pattern, String text) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return Double.parseDouble(found.group(1));
    }
}
