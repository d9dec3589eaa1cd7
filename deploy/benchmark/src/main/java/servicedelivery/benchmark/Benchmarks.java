package servicedelivery.benchmark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All that there are, by name, in the order in which they run. */
final class Benchmarks {

    private static final Map<String, Start> ALL = new LinkedHashMap<>();

    /** A whole run has no time for it. */
    private static final Set<String> ONLY_BY_NAME = Set.of("batch");

    static {
        ALL.put("durable-post", DurablePost::new);
        ALL.put("batch", BatchOverSingle::new);
        ALL.put("relay", RelayOverProducer::new);
        ALL.put("relay-over-outbox", RelayOverOutbox::new);
        ALL.put("relay-with-backlog", RelayWithBacklog::new);
        ALL.put("overload", Overload::new);
        ALL.put("projection", ProjectionOverStreams::new);
        ALL.put("projection-over-copy", ProjectionOverCopy::new);
        ALL.put("rebuild", RebuildOverCopy::new);
        ALL.put("figures-of-millions", FigureLatency::new);
        ALL.put("unchanged", UnchangedOverConstant::new);
        ALL.put("memory", Memory::new);
        ALL.put("freshness", Freshness::new);
    }

    private Benchmarks() {}

    /** Makes a benchmark ready to be measured. */
    interface Start {
        Benchmark with(Parts parts) throws Exception;
    }

    /** Those that are named; if none is, all but those that are run by name only. */
    static Map<String, Start> named(List<String> names) {
        if (!ALL.keySet().containsAll(names)) {
            throw new IllegalArgumentException("There are these benchmarks: " + String.join(", ", ALL.keySet()));
        }
        var chosen = new LinkedHashMap<>(ALL);
        chosen.keySet().removeIf(name -> names.isEmpty() ? ONLY_BY_NAME.contains(name) : !names.contains(name));
        return chosen;
    }
}
