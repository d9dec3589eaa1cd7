package servicedelivery.benchmark;

import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import servicedelivery.backing.Topics;

/**
 * The newest state of every incident and response in RocksDB, and sums by organisation and day: of the answers, for NPS and satisfaction
 * over any window, and of P1 and P2 incidents. A state that changes takes its old part out of the sums, and an older state changes nothing.
 */
final class StreamsFigures {

    private StreamsFigures() {}

    static Topology topology(Properties settings) {
        var builder = new StreamsBuilder();
        sum(builder, Topics.INCIDENTS, StreamsFact.INCIDENTS);
        sum(builder, Topics.SURVEY_RESPONSES, StreamsFact.RESPONSES);
        return builder.build(settings);
    }

    private static void sum(StreamsBuilder builder, String topic, Serde<StreamsFact> serde) {
        var store = topic + "-facts";
        builder.addStateStore(
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(store), Serdes.String(), serde));
        builder.stream(topic, Consumed.with(Serdes.String(), serde))
                .processValues(() -> new NewestOnly(store), store)
                .flatMap((id, change) -> parts(change))
                .groupByKey(Grouped.with(topic + "-parts", Serdes.String(), Sums.SERDE))
                .aggregate(
                        Sums::none,
                        (bucket, part, sums) -> sums.plus(part),
                        Materialized.<String, Sums, KeyValueStore<Bytes, byte[]>>as(topic + "-sums")
                                .withKeySerde(Serdes.String())
                                .withValueSerde(Sums.SERDE)
                                .withCachingEnabled());
    }

    /** What is added to which sums; what is taken from them is added as less than nothing. */
    private static List<KeyValue<String, Sums>> parts(NewestOnly.Change change) {
        var before = change.before();
        return Stream.concat(
                        Stream.of(change.after())
                                .filter(StreamsFact::counts)
                                .map(fact -> KeyValue.pair(fact.bucket(), fact.sums())),
                        Stream.ofNullable(before)
                                .filter(StreamsFact::counts)
                                .map(fact ->
                                        KeyValue.pair(fact.bucket(), Sums.none().minus(fact.sums()))))
                .toList();
    }
}
