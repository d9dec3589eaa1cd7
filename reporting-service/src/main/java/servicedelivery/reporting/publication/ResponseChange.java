package servicedelivery.reporting.publication;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.history.Change;
import servicedelivery.reporting.history.FieldChange;
import servicedelivery.reporting.survey.CountedResponse;

/**
 * A response that does not count as it did.
 *
 * @param before as the published report counted it; null when it did not
 * @param after as it counts now; null when it does not
 * @param present the version that is known now; null when there is none any more
 */
record ResponseChange(
        @Nullable CountedResponse before,
        @Nullable CountedResponse after,
        @Nullable Long present) {

    /** What a response gives to a figure. */
    private record Gift(ChangedFact.Place place, String value) {}

    ChangedFact fact() {
        var known =
                Stream.of(before, after).flatMap(Stream::ofNullable).findFirst().orElseThrow();
        return new ChangedFact(
                new Cause(
                        Cause.Kind.RESPONSE,
                        known.id().toString(),
                        change(),
                        (after == null ? known : after).organisation(),
                        null,
                        before == null ? null : before.version(),
                        present,
                        null,
                        null,
                        FieldChange.between(content(before), content(after))),
                places());
    }

    private Change change() {
        if (before == null) {
            return Change.ADDED;
        }
        return after == null ? Change.REMOVED : Change.CHANGED;
    }

    /** Only where it gives another value than before. */
    private Set<ChangedFact.Place> places() {
        var given = gifts(before);
        var gives = gifts(after);
        var all = new HashSet<>(given);
        all.addAll(gives);
        return all.stream()
                .filter(gift -> !given.contains(gift) || !gives.contains(gift))
                .map(Gift::place)
                .collect(Collectors.toSet());
    }

    private static Set<Gift> gifts(@Nullable CountedResponse response) {
        var gifts = new HashSet<Gift>();
        if (response != null && response.recommend() != null) {
            gifts.add(gift(response, ChangedFact.RECOMMENDATION, response.recommend()));
        }
        if (response != null && response.satisfaction() != null) {
            gifts.add(gift(response, ChangedFact.SATISFACTION, response.satisfaction()));
        }
        return gifts;
    }

    private static Gift gift(CountedResponse response, String figure, Object value) {
        var month = YearMonth.from(response.respondedDay());
        return new Gift(new ChangedFact.Place(figure, response.organisation(), month), value.toString());
    }

    private static ObjectNode content(@Nullable CountedResponse response) {
        var content = JsonNodeFactory.instance.objectNode();
        content.put("counted", response != null);
        if (response != null) {
            content.put("organisation", response.organisation())
                    .put("recommend", response.recommend())
                    .put("satisfaction", response.satisfaction())
                    .put("respondedDay", response.respondedDay().toString());
        }
        return content;
    }
}
