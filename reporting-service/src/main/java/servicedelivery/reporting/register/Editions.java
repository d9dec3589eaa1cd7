package servicedelivery.reporting.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * All that an entry says, by the month from which on. A report has of each entry the edition with the latest first month that is not after
 * its own, unless that edition has ended.
 *
 * @param inOrder at least one, by their first months
 */
record Editions(List<Edition> inOrder) {

    /** The edition that stands in the report of a month; empty when none does. */
    Optional<Edition> in(YearMonth month) {
        return Optional.of(before(month)).filter(edition -> edition.isIn(month));
    }

    /** The one from which an edition of a month goes on: that in force or the last one before, or else the first of all. */
    Edition before(YearMonth month) {
        return inOrder.stream()
                .filter(edition -> !edition.from().isAfter(month))
                .reduce((earlier, later) -> later)
                .orElse(inOrder.get(0));
    }

    Edition newest() {
        return inOrder.get(inOrder.size() - 1);
    }

    /** The first month after an edition's in which another one takes its place. */
    Optional<YearMonth> supersedes(Edition edition) {
        return inOrder.stream()
                .map(Edition::from)
                .filter(from -> from.isAfter(edition.from()))
                .findFirst();
    }

    /** With one more, or with another in place of that which begins in the same month. */
    Editions with(Edition edition) {
        var all = new ArrayList<>(inOrder);
        all.removeIf(other -> other.from().equals(edition.from()));
        all.add(edition);
        all.sort(Comparator.comparing(Edition::from));
        return new Editions(all);
    }

    JsonNode stored() {
        var array = JsonNodeFactory.instance.arrayNode();
        inOrder.forEach(edition -> array.add(edition.stored()));
        return array;
    }

    static Editions of(JsonNode stored) {
        return new Editions(StreamSupport.stream(stored.spliterator(), false)
                .map(edition -> Edition.of((ObjectNode) edition))
                .toList());
    }
}
