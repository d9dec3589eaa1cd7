package servicedelivery.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which probe says what while something is wrong, and that all are up again by themselves when it is over. */
@ExtendWith(Stack.Running.class)
class ProbesIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String AWAITED = "agroal_awaiting_count{datasource=\"default\"}";
    private static final String WELL = "UP UP UP UP";
    private static final String UNWELL = "UP UP UP DOWN";

    private final Stack stack = Stack.running();
    private final Probes incidents = Probes.of(stack, "INCIDENTS");
    private final Probes surveys = Probes.of(stack, "SURVEYS");
    private final Probes reports = Probes.of(stack, "REPORTS");
    private final Probes otherReports = Probes.of(stack, "REPORTS_2");
    private final List<Probes> all = List.of(incidents, surveys, reports, otherReports);

    /** Kafka and PostgreSQL are started again where they were ended; the services are never restarted. */
    @AfterEach
    void allAreUpAgainByThemselves() {
        var before = pids();

        stack.heal();

        awaitAll(WELL);
        assertThat(pids()).isEqualTo(before);
    }

    @Test
    void withoutKafkaServicesAreLiveAndReadyAndNotWell() {
        Stack.BROKERS.forEach(broker -> stack.signal(broker, Signal.KILL));

        awaitAll(UNWELL);
        assertThat(all).allSatisfy(probes -> {
            assertThat(probes.troubles()).contains("kafka");
            assertThat(probes.metric("dependency_up{dependency=\"kafka\"}")).isZero();
            assertThat(probes.metric("dependency_up{dependency=\"postgresql\"}"))
                    .isOne();
        });
        assertThat(writes("while-kafka-is-away")).isEqualTo(201);
        assertThat(figures("REPORTS")).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(names = {"KILL", "STOP"})
    void withoutPostgresqlServicesAreLiveAndStartedAndNotReady(Signal signal) {
        stack.signal(Stack.POSTGRES, signal);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(all)
                        .allSatisfy(probes -> assertThat(
                                        Stream.of("live", "ready", "started").map(probes::says))
                                .containsExactly("UP", "DOWN", "UP")));
        assertThat(incidents
                        .data("ready", "database")
                        .path("answered-seconds-ago")
                        .asInt())
                .isGreaterThanOrEqualTo(10);
        assertThat(all)
                .allSatisfy(probes -> assertThat(probes.metric("dependency_up{dependency=\"postgresql\"}"))
                        .isZero());
        assertThat(writes("while-postgresql-is-away-" + signal)).isEqualTo(503);
    }

    @Test
    void anExhaustedPoolChangesNoProbe() throws SQLException {
        var desk = new Desk(stack, "busy", 7);
        try (var connection = States.connect(stack, "incidents");
                var statement = connection.createStatement();
                var readers = new Readers(stack, 40)) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE incident IN ACCESS EXCLUSIVE MODE");

            await().atMost(SOON).until(() -> incidents.metric(AWAITED) > 0);
            await().during(Duration.ofSeconds(11))
                    .atMost(SOON)
                    .until(() ->
                            incidents.metric(AWAITED) > 0 && incidents.all().equals(WELL));

            connection.rollback();
            assertThat(readers.answers()).contains(503).isSubsetOf(404, 503);
        }
        desk.goesOn();
        desk.close();
        new Oracle(stack).judge(desk);
    }

    @Test
    void theOtherReplicaTakesOverFromOneThatIsFrozen() {
        stack.signal("REPORTS_2", Signal.STOP);
        var desk = new Desk(stack, "frozen", 8);
        desk.goesOn();
        desk.close();

        new Oracle(stack, List.of("REPORTS")).judge(desk);
        assertThat(otherReports.all()).isEqualTo("SILENT SILENT SILENT SILENT");
        assertThat(reports.all()).isEqualTo(WELL);
    }

    @Test
    void aSlowBrokerChangesNoProbe() {
        stack.wires().toKafka("INCIDENTS").forEach(wire -> wire.delay(Duration.ofMillis(300)));
        stack.wires().toKafka("REPORTS").forEach(wire -> wire.delay(Duration.ofMillis(300)));
        var desk = new Desk(stack, "slow", 9);

        await().during(Duration.ofSeconds(12))
                .atMost(SOON)
                .until(() -> incidents.all().equals(WELL) && reports.all().equals(WELL));

        desk.close();
        new Oracle(stack).judge(desk);
    }

    private void awaitAll(String expected) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(all)
                        .allSatisfy(probes ->
                                assertThat(probes.all()).as(probes.management()).isEqualTo(expected)));
    }

    private List<String> pids() {
        return Stack.SERVICES.stream()
                .map(service -> stack.environment().get(service + "_PID"))
                .toList();
    }

    private int writes(String reference) {
        var environment = stack.environment();
        return new Caller(environment.get("INCIDENTS_URL"), environment.get("WRITE_KEY"))
                .put("/api/v1/organisations/col/incidents/" + reference, """
                        {"priority": "P1", "affectedService": "Telephony", "openedAt": "2018-03-10T10:00:00Z"}
                        """)
                .map(answer -> answer.statusCode())
                .orElse(0);
    }

    private int figures(String replica) {
        var environment = stack.environment();
        return new Caller(environment.get(replica + "_URL"), environment.get("READ_KEY"))
                .get("/api/v1/nps?asOf=2018-03-31")
                .map(answer -> answer.statusCode())
                .orElse(0);
    }
}
