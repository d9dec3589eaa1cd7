package servicedelivery.reporting.page.form;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import servicedelivery.reporting.history.Histories;
import servicedelivery.reporting.history.HistoryEntry;
import servicedelivery.reporting.page.Times;

/** Tells in sentences what the history has. */
@Singleton
public class Meanwhile {

    private static final int MOST = 20;
    private static final int MOST_TOLD = 200;

    private final Histories histories;
    private final Times times;

    Meanwhile(Histories histories, Times times) {
        this.histories = histories;
        this.times = times;
    }

    /**
     * Who changed something since a version, and what.
     *
     * @param subject of the history
     * @param labels what people call the fields
     */
    public List<String> since(String subject, long version, Map<String, String> labels) {
        return histories.of(subject, version, MOST).items().stream()
                .map(entry -> sentence(entry, labels))
                .toList();
    }

    private String sentence(HistoryEntry entry, Map<String, String> labels) {
        var when = times.moment(entry.recordedAt());
        return switch (entry.change()) {
            case ADDED -> "%s wrote this on %s.".formatted(entry.recordedBy(), when);
            case REMOVED -> "%s removed this on %s.".formatted(entry.recordedBy(), when);
            case CHANGED -> "%s changed this on %s: %s.".formatted(entry.recordedBy(), when, fields(entry, labels));
        };
    }

    private static String fields(HistoryEntry entry, Map<String, String> labels) {
        return StreamSupport.stream(entry.changes().spliterator(), false)
                .map(change -> change.path("field").asText())
                .flatMap(field -> named(field, labels))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** By the label of the field, or by those of its parts when the form has only these. */
    static Stream<String> named(String field, Map<String, String> labels) {
        var label = labels.get(field);
        if (label != null) {
            return Stream.of(label);
        }
        var parts = labels.keySet().stream()
                .filter(name -> name.startsWith(field + "/"))
                .map(labels::get)
                .toList();
        return parts.isEmpty() ? Stream.of(Told.words(field)) : parts.stream();
    }

    /** The newest versions of a history with what each of them changed, the newest first. */
    public List<Told> told(String subject, Map<String, String> labels) {
        var first = histories.of(subject, 0, 1).total() - MOST_TOLD;
        var newestFirst = new ArrayList<Told>();
        histories
                .of(subject, Math.max(0, first), MOST_TOLD)
                .items()
                .forEach(entry -> newestFirst.add(0, told(entry, labels)));
        return newestFirst;
    }

    private Told told(HistoryEntry entry, Map<String, String> labels) {
        return new Told(
                entry.version(),
                times.moment(entry.recordedAt()),
                entry.recordedBy(),
                verb(entry),
                StreamSupport.stream(entry.changes().spliterator(), false)
                        .map(change -> line(change, labels))
                        .toList());
    }

    private static String verb(HistoryEntry entry) {
        return switch (entry.change()) {
            case ADDED -> "Added, from " + Times.month(YearMonth.parse(entry.month())) + " on";
            case CHANGED -> "Changed, from " + Times.month(YearMonth.parse(entry.month())) + " on";
            case REMOVED -> "Removed";
        };
    }

    private static Told.Line line(JsonNode change, Map<String, String> labels) {
        return new Told.Line(
                named(change.path("field").asText(), labels).collect(Collectors.joining(", ")),
                Told.value(change.path("from")),
                Told.value(change.path("to")));
    }
}
