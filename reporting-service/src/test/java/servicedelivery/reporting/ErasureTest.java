package servicedelivery.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;
import servicedelivery.eventcontract.Contract;
import servicedelivery.eventcontract.Message;

/** What survey-service withdraws or erases has its effect here, told in survey-service's own examples. */
@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class ErasureTest {

    private static final Contract SURVEYS = Contract.of("survey-service");
    private static final String NPS = "/nps?asOf=2019-02-28&months=1";
    private static final String SATISFACTION = "/satisfaction?asOf=2019-02-28&months=1";

    @Inject
    Stage stage;

    private final ReportsApi reports = ReportsApi.asEveryone();

    @BeforeEach
    void clear() {
        stage.clear();
    }

    @Test
    void aVoidResponseLeavesBothFigures() {
        publish(SURVEYS.example("recorded"));
        reports.get(NPS).body("overall.responses", equalTo(1));
        reports.get(SATISFACTION).body("overall.responses", equalTo(1));

        publish(SURVEYS.example("voided"));

        reports.get(NPS).body("overall.responses", equalTo(0));
        reports.get(SATISFACTION).body("overall.responses", equalTo(0));
    }

    @Test
    void anErasedResponseStaysInBothFigures() {
        publish(SURVEYS.example("amended"));

        publish(SURVEYS.example("erased"));

        reports.get(NPS).body("overall.promoters", equalTo(1));
        reports.get(SATISFACTION).body("overall.veryGood", equalTo(1));
    }

    @Test
    void theTicketOfAnErasedResponseIsInNoTableNotEvenOfWhatWasSetAside() {
        var amended = SURVEYS.example("amended");
        var unreadable = amended.withValue(((ObjectNode) amended.value().deepCopy()).put("status", "lost"));
        publish(SURVEYS.example("recorded"), unreadable);
        var ticket = amended.value().path("ticket").asText();
        assertThat(traces(ticket)).hasSize(1);

        publish(SURVEYS.example("erased"));

        assertThat(traces(ticket)).isEmpty();
        reports.get(NPS).body("overall.promoters", equalTo(1));
    }

    private void publish(Message... messages) {
        stage.publish(Stream.of(messages).map(Message::record).toList());
    }

    /** The rows of all tables in which a text is, be it as bytes. */
    private List<String> traces(String text) {
        var bytes = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        return stage.rows("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'").stream()
                .map(name -> name.substring(1, name.length() - 1))
                .flatMap(name -> stage.rows("SELECT * FROM " + name).stream())
                .filter(row -> row.contains(text) || row.contains(bytes))
                .toList();
    }
}
