package servicedelivery.reporting.projection;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.Example;

/**
 * One state as a source publishes it, well or badly.
 *
 * @param state what the source meant to say
 * @param text what it says; null when it says nothing
 * @param kind how it says it
 */
record Telling(Example state, @Nullable String text, Kind kind) {

    /** Whether it can be read, as the contract has it, and not as the code has it. */
    enum Kind {
        READABLE,
        /** It cannot be read, but its version can. */
        UNREADABLE,
        /** Not even its version can be read. */
        ILLEGIBLE
    }

    private static final Comparator<Telling> BY_AGE =
            Comparator.comparingInt(Telling::generation).thenComparingInt(Telling::version);

    static Telling readable(Example state) {
        return new Telling(state, textOf(state), Kind.READABLE);
    }

    static Telling unreadable(Example state) {
        return new Telling(state, textOf(state), Kind.UNREADABLE);
    }

    static Telling illegible(Example state, @Nullable String text) {
        return new Telling(state, text, Kind.ILLEGIBLE);
    }

    /** The newest readable state of each aggregate: all that the figures may depend on. */
    static List<Telling> newest(Collection<Telling> told) {
        var newest = new LinkedHashMap<String, Telling>();
        told.stream()
                .filter(telling -> telling.kind == Kind.READABLE)
                .forEach(telling ->
                        newest.merge(telling.state.id(), telling, (a, b) -> BY_AGE.compare(b, a) > 0 ? b : a));
        return List.copyOf(newest.values());
    }

    /** How many have a version that can be read, and no readable state that is as new. */
    static long waiting(Collection<Telling> told) {
        var newest = newest(told);
        return told.stream()
                .filter(telling -> telling.kind == Kind.UNREADABLE)
                .filter(telling -> newest.stream().noneMatch(state -> state.overtakes(telling)))
                .count();
    }

    ConsumerRecord<byte @Nullable [], byte @Nullable []> at(int partition, long offset) {
        var record = new ConsumerRecord<byte @Nullable [], byte @Nullable []>(
                state.topic(), partition, offset, state.id().getBytes(StandardCharsets.UTF_8), value());
        record.headers().add("ce_type", state.type().getBytes(StandardCharsets.UTF_8));
        return record;
    }

    ProducerRecord<String, byte[]> in(int partition) {
        var headers = state.record(new byte[0]).headers();
        return new ProducerRecord<>(state.topic(), partition, state.id(), value(), headers);
    }

    /** As a row of the facts has it. */
    String identity() {
        return "(%s,%d,%d)".formatted(state.id(), generation(), version());
    }

    private static String textOf(Example state) {
        return new String(state.value(), StandardCharsets.UTF_8);
    }

    private byte @Nullable [] value() {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    private boolean overtakes(Telling other) {
        return state.id().equals(other.state.id()) && BY_AGE.compare(this, other) >= 0;
    }

    private int generation() {
        return (Integer) Objects.requireNonNull(state.fields().get("generation"));
    }

    private int version() {
        return (Integer) Objects.requireNonNull(state.fields().get("version"));
    }

    @Override
    public String toString() {
        return "%s %s %s".formatted(kind, state.type(), text);
    }
}
