package servicedelivery.reporting.publication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.history.Change;

/** The texts and the entries of registers that are of another version than those that were published. */
@Singleton
class WritingChanges {

    private final ObjectMapper json;

    WritingChanges(ObjectMapper json) {
        this.json = json;
    }

    List<ChangedFact> between(JsonNode published, List<Writing> present) {
        var before = byPath(StreamSupport.stream(published.spliterator(), false)
                .map(node -> json.convertValue(node, Writing.class)));
        var after = byPath(present.stream());
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .sorted()
                .flatMap(path -> change(path, before.get(path), after.get(path)))
                .toList();
    }

    private static Stream<ChangedFact> change(String path, @Nullable Writing before, @Nullable Writing after) {
        if (before != null && after != null && before.version() == after.version()) {
            return Stream.empty();
        }
        var change = before == null ? Change.ADDED : after == null ? Change.REMOVED : Change.CHANGED;
        return Stream.of(new ChangedFact(
                new Cause(
                        path.startsWith("/registers/") ? Cause.Kind.REGISTER_ENTRY : Cause.Kind.TEXT,
                        path,
                        change,
                        null,
                        null,
                        before == null ? null : before.version(),
                        after == null ? null : after.version(),
                        after == null ? null : after.recordedAt(),
                        after == null ? null : after.recordedBy(),
                        List.of()),
                Set.of()));
    }

    private static Map<String, Writing> byPath(Stream<Writing> writings) {
        return writings.collect(Collectors.toMap(Writing::path, Function.identity()));
    }
}
