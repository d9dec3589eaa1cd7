package servicedelivery.reporting.status;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.projection.DeadLetters;
import servicedelivery.reporting.projection.Progress;
import servicedelivery.reporting.sql.Database;

/** Says how far the figures can be trusted at this moment. */
@Singleton
public class StatusBoard {

    /**
     * What all sources have said.
     *
     * @param through all that they recorded until then is published
     * @param nanos when that was read
     */
    private record Told(Instant through, long nanos) {}

    private final Database database;
    private final Sources sources;
    private final DeadLetters deadLetters;
    private final Progress progress;
    private final StatusSettings settings;
    private final Clock clock;
    private final AtomicReference<@Nullable Instant> recordedThrough = new AtomicReference<>();
    private final AtomicReference<@Nullable Told> told = new AtomicReference<>();

    StatusBoard(
            Database database,
            Sources sources,
            DeadLetters deadLetters,
            Progress progress,
            StatusSettings settings,
            Clock clock) {
        this.database = database;
        this.sources = sources;
        this.deadLetters = deadLetters;
        this.progress = progress;
        this.settings = settings;
        this.clock = clock;
    }

    public Status now() {
        var known = known();
        var letters = deadLetters.waiting();
        var pending = progress.pending();
        return new Status(
                database.one("SELECT value FROM revision", row -> row.number("value")),
                pending,
                recordedThrough(known, pending),
                letters,
                known,
                progress.stopped(),
                letters == 0
                        && progress.stopped() == null
                        && !progress.isBehind(settings.delay())
                        && allPublished(known));
    }

    /** Whether nothing is known to be missing in the figures. */
    public boolean isComplete() {
        return now().complete();
    }

    /** When figures that are complete are not so any more, unless a source speaks again or anything else happens before. */
    Instant completeUntil(Status status) {
        return status.complete()
                ? required(status.sources())
                        .map(Status.Source::publishedThrough)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .map(spoken -> spoken.plus(settings.silence()))
                        .orElse(Instant.MAX)
                : Instant.MAX;
    }

    /** Those that have to report, in the configured order, then any other that did. */
    private List<Status.Source> known() {
        var said = sources.all().stream().collect(Collectors.toMap(SourceNote::source, Function.identity()));
        var known = new ArrayList<Status.Source>();
        for (var name : settings.sources()) {
            var note = said.remove(name);
            known.add(note == null ? Status.Source.silent(name) : Status.Source.of(note));
        }
        said.values().stream()
                .sorted(Comparator.comparing(SourceNote::source))
                .map(Status.Source::of)
                .forEach(known::add);
        return known;
    }

    private boolean allPublished(List<Status.Source> known) {
        var limit = clock.instant().minus(settings.silence());
        return required(known).allMatch(source -> source.hasPublishedThrough(limit));
    }

    /** Any other source is listed for information only: one that was retired would be silent for ever. */
    private Stream<Status.Source> required(List<Status.Source> known) {
        return known.stream().filter(source -> settings.sources().contains(source.source()));
    }

    /**
     * While events wait it stays what it was when none did. What the sources say now may be newer than what is known of the logs, so it
     * counts when these have been looked at since and still nothing waits. That is asked in this order, because another look may come in
     * between.
     */
    private @Nullable Instant recordedThrough(List<Status.Source> known, @Nullable Long pending) {
        if (pending != null && pending == 0) {
            var told = this.told.get();
            if (told != null && progress.hasLookedSince(told.nanos()) && Objects.equals(progress.pending(), 0L)) {
                recordedThrough.set(told.through());
            }
            if (told == null || progress.hasLookedSince(told.nanos())) {
                this.told.set(publishedThrough(known));
            }
        } else {
            told.set(null);
        }
        return recordedThrough.get();
    }

    private @Nullable Told publishedThrough(List<Status.Source> known) {
        return required(known).allMatch(source -> source.publishedThrough() != null)
                ? required(known)
                        .map(Status.Source::publishedThrough)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .map(through -> new Told(through, System.nanoTime()))
                        .orElse(null)
                : null;
    }
}
