package servicedelivery.reporting.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import servicedelivery.access.Caller;
import servicedelivery.problem.Problems;

/** Finds what was published. Published reports speak of all organisations, so the key must cover them all. */
@ApplicationScoped
public class Publications {

    private final PublicationRows rows;
    private final PublishedFiles files;
    private final PublishedStates states;
    private final Caller caller;

    Publications(PublicationRows rows, PublishedFiles files, PublishedStates states, Caller caller) {
        this.rows = rows;
        this.files = files;
        this.states = states;
        this.caller = caller;
    }

    /**
     * A part of the publications of a month, oldest first.
     *
     * @param next the version after which the next page begins; null on the last
     * @param total how many there are in all
     */
    public record Part(List<Publication> items, @Nullable Long next, long total) {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 403 when the key does not cover all organisations */
    @Transactional
    public Part after(YearMonth month, long version, int limit) {
        caller.requireTouchAll();
        var found = rows.after(month, version, limit);
        var page = found.stream().limit(limit).map(this::told).toList();
        var next = found.size() > limit ? page.get(limit - 1).version() : null;
        return new Part(page, next, rows.count("month", month.toString()));
    }

    /**
     * One file of a published report, the same bytes for ever.
     *
     * @param extension such as {@code pdf}
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 403 when the key does not cover all organisations, 404 when there is none
     */
    @Transactional
    public PublishedFile file(YearMonth month, long version, String extension) {
        caller.requireTouchAll();
        var row = rows.find(month, version).orElseThrow(() -> missing(month, version));
        return files.findByIdOptional(new PublishedFile.Key(row.id(), extension))
                .orElseThrow(() -> Problems.notFound("It was published without a file of that format; it has %s"
                        .formatted(String.join(", ", files.extensions(row.id())))));
    }

    /**
     * The publication of that version, or the newest one when no version is asked for.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 403 when the key does not cover all organisations, 404 when there is none
     */
    @Transactional
    public Publication find(YearMonth month, @Nullable Long version) {
        caller.requireTouchAll();
        return version == null
                ? newest(month)
                        .orElseThrow(() -> Problems.notFound("No report of %s has been published".formatted(month)))
                : rows.find(month, version).map(this::told).orElseThrow(() -> missing(month, version));
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 403 when the key does not cover all organisations */
    @Transactional
    public Optional<Publication> newest(YearMonth month) {
        caller.requireTouchAll();
        return rows.newest(month).map(this::told);
    }

    /** Of what it was made, for the comparison. */
    @Transactional
    PublishedState state(Publication publication) {
        return states.findById(publication.id());
    }

    private Publication told(PublicationRow row) {
        return row.with(files.extensions(row.id()));
    }

    private static RuntimeException missing(YearMonth month, long version) {
        return Problems.notFound("No version %d of the report of %s has been published".formatted(version, month));
    }
}
