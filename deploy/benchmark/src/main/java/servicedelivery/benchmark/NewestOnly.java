package servicedelivery.benchmark;

import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Lets pass only states that are newer than the one known of the same incident or response, with what they replace. */
final class NewestOnly extends ContextualFixedKeyProcessor<String, StreamsFact, NewestOnly.Change> {

    /** @param before null when nothing was known */
    record Change(@Nullable StreamsFact before, StreamsFact after) {}

    private final String store;
    private @Nullable KeyValueStore<String, StreamsFact> facts;

    NewestOnly(String store) {
        this.store = store;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, Change> context) {
        super.init(context);
        facts = context.getStateStore(store);
    }

    @Override
    public void process(FixedKeyRecord<String, StreamsFact> record) {
        if (facts == null) {
            throw new IllegalStateException("not initialised");
        }
        var known = facts.get(record.key());
        if (known == null || record.value().isNewerThan(known)) {
            facts.put(record.key(), record.value());
            context().forward(record.withValue(new Change(known, record.value())));
        }
    }
}
