package servicedelivery.reporting.status;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the figures can be trusted.
 *
 * @param revision grows with every change of what the figures are made of
 * @param pending events that are known and not applied; null until Kafka has been asked
 * @param recordedThrough all that the sources recorded until then is in the figures; null when that is not known
 * @param deadLetters records set aside unread
 * @param stopped why the projection stopped itself and what to do; null while it goes on
 * @param complete whether nothing is known to be missing
 */
public record Status(
        long revision,
        @Nullable Long pending,
        @Nullable Instant recordedThrough,
        long deadLetters,
        List<Source> sources,
        @Nullable String stopped,
        boolean complete) {

    /**
     * One source.
     *
     * @param publishedThrough null when it has not said anything yet
     * @param backlog null when it has not said anything yet
     */
    public record Source(
            String source,
            @Nullable Instant publishedThrough,
            @Nullable Long backlog) {

        static Source of(SourceNote note) {
            return new Source(note.source(), note.publishedThrough(), note.backlog());
        }

        static Source silent(String source) {
            return new Source(source, null, null);
        }

        boolean hasPublishedThrough(Instant moment) {
            return publishedThrough != null && !publishedThrough.isBefore(moment);
        }
    }
}
