package servicedelivery.reporting.publication;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.history.Change;
import servicedelivery.reporting.history.FieldChange;

/**
 * The lines of two reports, side by side. Lines with the same key are about the same; where several have it, equal ones belong together
 * and the others follow in their order.
 *
 * @param withheld the ids of the incidents of which nothing may be told
 * @param causes the ids of what made a line another
 */
record LineDifferences(Set<UUID> withheld, Function<Line, List<String>> causes) {

    private static final String WITHHELD = "Details withheld";
    private static final List<String> TELLING =
            List.of("text", "item", "affectedService", "reference", "reason", "resolution");

    List<Difference> between(List<Line> before, List<Line> after) {
        var published = byKey(before);
        var present = byKey(after);
        return Stream.concat(present.keySet().stream(), published.keySet().stream())
                .distinct()
                .flatMap(key -> group(
                        published.getOrDefault(key, new ArrayList<>()), present.getOrDefault(key, new ArrayList<>())))
                .toList();
    }

    private Map<Line.Key, List<Line>> byKey(List<Line> lines) {
        var groups = new LinkedHashMap<Line.Key, List<Line>>();
        lines.forEach(line ->
                groups.computeIfAbsent(line.key(), key -> new ArrayList<>()).add(told(line)));
        return groups;
    }

    private Stream<Difference> group(List<Line> before, List<Line> after) {
        var added = new ArrayList<Line>();
        for (var line : after) {
            if (!before.remove(line)) {
                added.add(line);
            }
        }
        return IntStream.range(0, Math.max(before.size(), added.size()))
                .mapToObj(index -> difference(at(before, index), at(added, index)));
    }

    private Difference difference(@Nullable Line before, @Nullable Line after) {
        var line =
                Stream.of(after, before).flatMap(Stream::ofNullable).findFirst().orElseThrow();
        return new Difference(
                line.section(),
                line.month(),
                line.organisation(),
                line.priority(),
                line.item(),
                line.incidents(),
                before == null ? Change.ADDED : after == null ? Change.REMOVED : Change.CHANGED,
                FieldChange.between(content(before), content(after)),
                causes.apply(line));
    }

    private static @Nullable Line at(List<Line> lines, int index) {
        return index < lines.size() ? lines.get(index) : null;
    }

    private static ObjectNode content(@Nullable Line line) {
        return line == null ? JsonNodeFactory.instance.objectNode() : line.content();
    }

    /** Without what may not be told any more, or may not yet. */
    private Line told(Line line) {
        return line.incidents().stream().anyMatch(withheld::contains) ? line.with(masked(line.content())) : line;
    }

    private static ObjectNode masked(ObjectNode content) {
        var masked = content.deepCopy();
        TELLING.stream().filter(masked::has).forEach(field -> masked.put(field, WITHHELD));
        return masked;
    }
}
