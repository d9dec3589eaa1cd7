package servicedelivery.reporting.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static servicedelivery.reporting.Example.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;
import servicedelivery.reporting.Example;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class PriorityFiguresTest {

    private static final Instant NOW = Instant.parse("2019-02-01T00:00:00Z");

    private static final Example WITHOUT_TARGET =
            anIncident().p1().with("target", null).with("dueAt", null).with("withinTarget", null);

    @Inject
    Facts facts;

    @Inject
    IncidentFigures figures;

    @Test
    void everyIncidentIsCountedOnceOnEachLevel() {
        var figures = figures(
                anIncident().p1(),
                anIncident().p1().late(),
                WITHOUT_TARGET,
                anIncident().p1().with("status", "closed"),
                anIncident().p1().open(),
                anIncident().p1().open().with("status", "on-hold").with("dueAt", "2019-03-01T00:00:00Z"));

        assertThat(figures.opened()).isEqualTo(6);
        assertThat(figures.resolved()).isEqualTo(4);
        assertThat(figures.withinTarget()).isEqualTo(2);
        assertThat(figures.late()).isEqualTo(1);
        assertThat(figures.undetermined()).isEqualTo(1);
        assertThat(figures.open()).isEqualTo(2);
        assertThat(figures.overdue()).isEqualTo(1);
        assertThat(figures.percentWithinTarget()).isEqualTo(new BigDecimal("66.7"));
    }

    @Test
    void timesAreOfTheResolvedOnesAndDowntimeIsTheSum() {
        var figures = figures(
                anIncident().p1().with("timeToRestore", "PT10M").with("downtime", "PT5M"),
                anIncident().p1().with("timeToRestore", "PT4H").with("downtime", "PT0S"),
                anIncident().p1().with("timeToRestore", "PT20M").with("downtime", null),
                anIncident().p1().with("timeToRestore", "PT30M").with("downtime", "PT1H"),
                anIncident().p1().open());

        assertThat(figures.medianTimeToRestore()).isEqualTo(Duration.ofMinutes(25));
        assertThat(figures.medianTimeToRestoreSeconds()).isEqualTo(1500);
        assertThat(figures.longestTimeToRestore()).isEqualTo(Duration.ofHours(4));
        assertThat(figures.downtime()).isEqualTo(Duration.ofMinutes(65));
        assertThat(figures.downtimeSeconds()).isEqualTo(3900);
    }

    @Test
    void anIncidentWithoutImpactAndOneCausedByAChangeAreStillIncidents() {
        var figures = figures(
                anIncident().p1().with("serviceImpact", "none"),
                anIncident().p1().with("cause", "change"));

        assertThat(figures.opened()).isEqualTo(2);
        assertThat(figures.withoutServiceImpact()).isEqualTo(1);
        assertThat(figures.changeCaused()).isEqualTo(1);
    }

    @Test
    void nothingOpenedIsNoSuccess() {
        var figures = figures();

        assertThat(figures.statement()).isEqualTo(Statement.NONE);
        assertThat(figures.percentWithinTarget()).isNull();
        assertThat(figures.medianTimeToRestore()).isNull();
        assertThat(figures.downtime()).isEqualTo(Duration.ZERO);
    }

    @Test
    void allAreWithinTargetOnlyWhenEachIsKnownToBe() {
        var within = anIncident().p1();
        var another = anIncident().p1();
        var notYetDue = anIncident().p1().open().with("dueAt", "2019-03-01T00:00:00Z");
        var overdue = anIncident().p1().open();

        assertThat(figures(within, another).statement()).isEqualTo(Statement.ALL_WITHIN_TARGET);
        assertThat(figures(within, WITHOUT_TARGET).statement()).isEqualTo(Statement.CANNOT_BE_STATED);
        assertThat(figures(within, notYetDue).statement()).isEqualTo(Statement.CANNOT_BE_STATED);
        assertThat(figures(within, overdue).statement()).isEqualTo(Statement.SOME_LATE);
        assertThat(figures(within, another.late()).statement()).isEqualTo(Statement.SOME_LATE);
        assertThat(figures(WITHOUT_TARGET, within.late()).statement()).isEqualTo(Statement.SOME_LATE);
    }

    @Test
    void anIncidentDueAtThisInstantIsNotOverdueYet() {
        var figures = figures(anIncident().p1().open().with("dueAt", NOW.toString()));

        assertThat(figures.overdue()).isZero();
    }

    private PriorityFigures figures(Example... incidents) {
        facts.keepInOrder(incidents);
        return figures.table(Facts.EVERYTHING, NOW).all();
    }
}
