package servicedelivery.reporting.incident;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import servicedelivery.reporting.Example;
import servicedelivery.reporting.ExampleOrganisations;
import servicedelivery.reporting.event.Origin;
import servicedelivery.reporting.event.UnreadableEvent;
import servicedelivery.reporting.question.Coverage;
import servicedelivery.reporting.question.Question;
import servicedelivery.reporting.question.ReportCalendar;
import servicedelivery.reporting.question.Window;
import servicedelivery.reporting.sql.Database;

/** Examples as the projection reads and keeps them. */
@Singleton
class Facts {

    /** Everything of the five years that end with January 2019. */
    static final Question EVERYTHING =
            new Question(new Window(LocalDate.parse("2019-01-31"), 60), new Coverage(List.of(), true));

    private static final IncidentEvents EVENTS =
            new IncidentEvents(new ReportCalendar(Clock.systemUTC(), ExampleOrganisations.read()));

    private static final String IN_ORDER = "SELECT * " + IncidentFacts.PRIORITY + "ORDER BY opened_day, opened_at, id";

    private final Database database;
    private final IncidentFacts facts;

    Facts(Database database, IncidentFacts facts) {
        this.database = database;
        this.facts = facts;
    }

    /** Keeps these and no others, in the place of whatever was kept. */
    void keep(List<IncidentFact> only) {
        try {
            database.inTransaction(connection -> {
                try (var statement = connection.createStatement()) {
                    statement.execute("TRUNCATE incident_fact");
                }
                return facts.apply(connection, only);
            });
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Keeps only these, each opened a minute after the one before. */
    void keepInOrder(Example... examples) {
        var tenth = Instant.parse("2019-01-10T09:00:00Z");
        keep(IntStream.range(0, examples.length)
                .mapToObj(index -> fact(
                        examples[index].openedAt(tenth.plusSeconds(60L * index).toString())))
                .toList());
    }

    /** Those that a question is about, in the order opened. */
    List<IncidentFact> found(Question question) {
        return database.list(
                IN_ORDER,
                IncidentRow::read,
                question.window().from(),
                question.window().to(),
                question.coverage().andUnconfigured(),
                question.coverage().codes());
    }

    static IncidentFact fact(Example example) {
        try {
            return EVENTS.read(example.value(), new Origin(0, 0));
        } catch (UnreadableEvent e) {
            throw new AssertionError(e);
        }
    }

    static void read(byte[] value) throws UnreadableEvent {
        EVENTS.read(value, new Origin(0, 0));
    }
}
