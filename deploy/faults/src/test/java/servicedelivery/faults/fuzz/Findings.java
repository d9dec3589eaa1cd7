package servicedelivery.faults.fuzz;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** What a run has found: how many answers of which kind, and one example of each thing that is wrong. */
public final class Findings {

    private static final int KIND = 150;
    private static final int SLOWEST = 5;

    private final Map<String, LongAdder> byStatus = new ConcurrentSkipListMap<>();
    private final Map<String, LongAdder> byOperation = new ConcurrentSkipListMap<>();
    private final Map<String, LongAdder> faults = new ConcurrentHashMap<>();
    private final Map<String, String> examples = new ConcurrentHashMap<>();
    private final Map<String, Duration> longest = new ConcurrentHashMap<>();

    /** It is to be called. */
    void expect(Action action) {
        byOperation.putIfAbsent(action.toString(), new LongAdder());
    }

    void answered(Action action, Received received) {
        byOperation.get(action.toString()).increment();
        longest.merge(action.toString(), received.took(), (one, other) -> one.compareTo(other) > 0 ? one : other);
        byStatus.computeIfAbsent(received.status() + " " + action.target().module(), first -> new LongAdder())
                .increment();
    }

    /** @param example with which it happened, kept of the first one */
    void wrong(Action action, String fault, String example) {
        var kind = action + ": "
                + fault.substring(0, Math.min(fault.length(), KIND)).replaceAll("\\d+", "N");
        faults.computeIfAbsent(kind, first -> new LongAdder()).increment();
        examples.putIfAbsent(kind, fault + "\n" + example);
    }

    /** Each thing that is wrong, how often, and how it came about; the most frequent first. */
    public List<String> faults() {
        return faults.entrySet().stream()
                .sorted(Comparator.comparingLong(fault -> -fault.getValue().sum()))
                .map(fault ->
                        "%s times %s\n%s".formatted(fault.getValue(), fault.getKey(), examples.get(fault.getKey())))
                .toList();
    }

    /** The operations that have been called less often than this. */
    public List<String> neglected(long calls) {
        return byOperation.entrySet().stream()
                .filter(each -> each.getValue().sum() < calls)
                .map(each -> "%s: %s".formatted(each.getKey(), each.getValue()))
                .toList();
    }

    public long answers() {
        return answers("");
    }

    /**
     * How many of a hundred answers have this status.
     *
     * @param status its first digits
     */
    public double percent(String status) {
        return 100.0 * answers(status) / Math.max(1, answers());
    }

    private long answers(String status) {
        return byStatus.entrySet().stream()
                .filter(each -> each.getKey().startsWith(status))
                .mapToLong(each -> each.getValue().sum())
                .sum();
    }

    @Override
    public String toString() {
        return "%d answers %s, the longest after %s".formatted(answers(), byStatus, slowest());
    }

    private List<String> slowest() {
        return longest.entrySet().stream()
                .sorted(Map.Entry.<String, Duration>comparingByValue().reversed())
                .limit(SLOWEST)
                .map(each -> "%d ms (%s)".formatted(each.getValue().toMillis(), each.getKey()))
                .toList();
    }
}
