package servicedelivery.reporting;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import servicedelivery.reporting.question.ReportCalendar;
import servicedelivery.reporting.question.Window;

class ArchitectureTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("servicedelivery.reporting");

    @Test
    void onlyTheApiAndThePagesSpeakHttp() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..api..", "..page..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..")
                .because("a figure does not depend on how it was asked for")
                .check(SERVICE);
    }

    @Test
    void onlyTheProjectionSpeaksKafka() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..projection..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..")
                .because("a fact does not depend on how its event travelled")
                .check(SERVICE);
    }

    @Test
    void theApiKnowsNothingOfTables() {
        noClasses()
                .that()
                .resideInAnyPackage("..api..", "..page..", "..chart..", "..question..", "..event..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "..reporting.sql..")
                .because("tables are known only to the package whose facts are in them")
                .check(SERVICE);
    }

    @Test
    void onlyOneClassKnowsTheReportingWindow() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Window.class)
                .should()
                .callMethod(LocalDate.class, "minusMonths", long.class)
                .orShould()
                .callMethod(LocalDate.class, "plusMonths", long.class)
                .orShould()
                .callMethod(LocalDate.class, "plusDays", long.class)
                .orShould()
                .callMethod(LocalDate.class, "minusDays", long.class)
                .because("two ways to cut months would sooner or later disagree")
                .check(SERVICE);
    }

    @Test
    void onlyTheCalendarTurnsMomentsIntoDays() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(ReportCalendar.class)
                .should()
                .callMethod(LocalDate.class, "ofInstant", Instant.class, ZoneId.class)
                .orShould()
                .callMethod(Instant.class, "atZone", ZoneId.class)
                .because("the day of an event is decided once, in the zone of the report")
                .check(SERVICE);
    }

    @Test
    void statementsAreKeptByTheirConnection() {
        noClasses()
                .should()
                .callMethod(Connection.class, "createStatement")
                .because("each would stay prepared in the server until its object is collected")
                .check(SERVICE);
    }

    @Test
    void timeComesFromTheInjectedClock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .because("a rule about time that reads the machine's clock cannot be tested")
                .check(SERVICE);
    }

    @Test
    void resourcesAreNobodysBusiness() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .bePackagePrivate()
                .because("they are called by HTTP only")
                .check(SERVICE);
    }
}
