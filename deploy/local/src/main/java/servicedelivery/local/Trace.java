package servicedelivery.local;

import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import servicedelivery.local.Trail.Published;

@Command(
        name = "trace",
        mixinStandardHelpOptions = true,
        description = "Says where an incident or a survey response stands on its way into the figures, and what to do."
                + " Ends with 0 when the figures have it.")
final class Trace implements Callable<Integer> {

    @Parameters(paramLabel = "REFERENCE", description = "the desk's reference, the ticket, or the id")
    private String reference = "";

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private TraceSources sources = new TraceSources();

    @Spec
    private @Nullable CommandSpec spec;

    private boolean kafkaAnswers = true;

    @Override
    public Integer call() throws SQLException {
        var found = new ArrayList<Trail>();
        for (var kind : Traceable.values()) {
            found.addAll(stored(kind));
        }
        if (found.isEmpty()) {
            throw new StackException(
                    "Neither an incident nor a survey response has the number or the id %s.".formatted(reference));
        }
        var isInTheFigures = true;
        for (var trail : found) {
            var whole = followed(trail);
            print(whole);
            isInTheFigures &= whole.isInTheFigures();
        }
        return isInTheFigures ? 0 : 1;
    }

    private List<Trail> stored(Traceable kind) throws SQLException {
        try (var database = sources.database(kind.source(), data.directory())) {
            return new SourceTrail(kind, database).of(reference);
        }
    }

    private Trail followed(Trail trail) throws SQLException {
        var kind = trail.kind();
        var id = trail.stored().id();
        var published = published(trail);
        try (var database = sources.database(Service.REPORTS, data.directory())) {
            var facts = new FactTrail(database);
            return trail.in(
                    published,
                    facts.applied(kind, id),
                    facts.letter(kind, id),
                    published == null ? null : facts.next(published));
        }
    }

    private @Nullable Published published(Trail trail) {
        try {
            return new TopicTrail(sources.kafka(data.directory()))
                    .newest(
                            trail.kind().topic(),
                            trail.stored().id(),
                            trail.stored().at());
        } catch (KafkaException e) {
            out().println("Kafka does not answer (%s): see docs/operations.md#kafka-is-away."
                    .formatted(e.getMessage()));
            kafkaAnswers = false;
            return null;
        }
    }

    private void print(Trail trail) {
        var stored = trail.stored();
        out().println("%s %s (%s %s, %s)"
                .formatted(
                        trail.kind().noun(),
                        stored.id(),
                        stored.organisation(),
                        Objects.requireNonNullElse(stored.number(), "without a number"),
                        stored.status()));
        line("stored", "version %d at %s".formatted(stored.version(), stored.at()));
        var waiting = trail.waiting();
        line(
                "outbox",
                waiting == null
                        ? "nothing of it waits"
                        : "%d events of it wait, the oldest since %s".formatted(waiting.events(), waiting.since()));
        var published = trail.published();
        line(
                "published",
                published == null
                        ? kafkaAnswers ? "not found in Kafka" : "not known"
                        : "version %d at %s, in %s, partition %d, offset %d"
                                .formatted(
                                        published.version(),
                                        published.at(),
                                        trail.kind().topic(),
                                        published.partition(),
                                        published.offset()));
        var applied = trail.applied();
        line("applied", applied == null ? "not yet" : "version %d%s".formatted(applied.version(), at(applied.at())));
        var letter = trail.letter();
        if (letter != null) {
            line("set aside", "letter %d at %s: %s".formatted(letter.id(), letter.at(), letter.reason()));
        }
        out().println("  " + (kafkaAnswers ? trail.standing() : trail.standingWithoutKafka()));
    }

    private static String at(@Nullable Instant moment) {
        return moment == null ? "" : " at " + moment;
    }

    private void line(String step, String text) {
        out().println("  %-10s %s".formatted(step, text));
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
