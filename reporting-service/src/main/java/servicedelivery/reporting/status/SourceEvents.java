package servicedelivery.reporting.status;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.event.EventValue;
import servicedelivery.reporting.event.Limits;
import servicedelivery.reporting.event.Origin;
import servicedelivery.reporting.event.UnreadableEvent;

/** Reads the events of the topic {@code sources}. */
@Singleton
public class SourceEvents {

    private record SourceEvent(
            @Nullable String source,
            @Nullable Instant publishedThrough,
            @Nullable Long backlog) {}

    public SourceNote read(byte @Nullable [] value, Origin origin) throws UnreadableEvent {
        var event = EventValue.read(value, SourceEvent.class);
        return new SourceNote(
                EventValue.present("source", Limits.name("source", event.source())),
                EventValue.present("publishedThrough", Limits.moment("publishedThrough", event.publishedThrough())),
                EventValue.present("backlog", event.backlog()),
                origin.offset());
    }
}
