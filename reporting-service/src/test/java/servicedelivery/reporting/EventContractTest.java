package servicedelivery.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import servicedelivery.backing.BackingServicesResource;
import servicedelivery.eventcontract.Contract;
import servicedelivery.eventcontract.Message;

/** Whatever the sources promise to write, this service reads: their own examples, which their tests keep real. */
@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class EventContractTest {

    @Inject
    Stage stage;

    private final ReportsApi reports = ReportsApi.asEveryone();

    @BeforeEach
    void clear() {
        stage.clear();
    }

    static List<Message> examples() {
        return Stream.of("incident-service", "survey-service")
                .map(Contract::of)
                .map(Contract::examples)
                .flatMap(examples -> examples.values().stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsKeptAsItIs(Message example) {
        stage.publish(List.of(example.record()));

        isKept(example);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void fieldsAndHeadersThatAreNewDoNoHarm(Message example) {
        var more = ((ObjectNode) example.value().deepCopy()).put("mood", "bad");
        more.putObject("weather").putArray("clouds").add(1);

        stage.publish(
                List.of(example.withValue(more).withHeader("ce_weather", "fair").record()));

        isKept(example);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aTypeThatIsNewIsAppliedByItsState(Message example) {
        var type = example.type().replaceAll("[a-z-]+\\.v1", "teleported.v1");

        stage.publish(List.of(example.withHeader("ce_type", type).record()));

        isKept(example);
    }

    @ParameterizedTest
    @ValueSource(strings = {"incidents", "survey-responses", "sources"})
    void everyColumnIsFilledByOneExampleOrAnother(String topic) {
        var empty = new ArrayList<Set<String>>();
        for (var example : examples()) {
            if (example.topic().equals(topic)) {
                stage.clear();
                stage.publish(List.of(example.record()));
                empty.add(KeptRow.allOf(topic, stage).get(0).emptyColumns());
            }
        }

        var alwaysEmpty = new TreeSet<>(empty.get(0));
        empty.forEach(alwaysEmpty::retainAll);
        assertThat(alwaysEmpty).isEmpty();
    }

    private void isKept(Message example) {
        var rows = KeptRow.allOf(example.topic(), stage);
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).differencesFrom(example.value())).isEmpty();
        reports.get("/status").body("deadLetters", equalTo(0));
    }
}
