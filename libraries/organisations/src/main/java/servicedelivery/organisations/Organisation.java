package servicedelivery.organisations;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One organisation that is served.
 *
 * @param code what is stored and published, for example {@code col}
 * @param name the full name, as reports print it
 * @param shortName as in "City of London Police (CoLP)"
 * @param aliases other spellings that are accepted at intake
 * @param goalPercent the agreed share of priority incidents within target, in percent; null when none was agreed
 * @param targets what was agreed for each priority, in any order
 */
public record Organisation(
        String code,
        String name,
        String shortName,
        List<String> aliases,
        @Nullable Integer goalPercent,
        List<Target> targets) {

    public Organisation {
        aliases = aliases == null ? List.of() : List.copyOf(aliases);
        targets = targets == null ? List.of() : List.copyOf(targets);
    }

    /** The target in force for a priority on a local day; empty when none was agreed by then. */
    public Optional<Target> targetFor(String priority, LocalDate day) {
        return targets.stream()
                .filter(target -> target.priority().equals(priority))
                .filter(target -> !target.effectiveFrom().isAfter(day))
                .max(Comparator.comparing(Target::effectiveFrom));
    }

    Stream<String> spellings() {
        return Stream.concat(Stream.of(code, name, shortName), aliases.stream());
    }
}
