package servicedelivery.reporting.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.incident.Evidence;
import servicedelivery.reporting.report.document.IncidentRow;

/**
 * Finds incidents whose table row, narrative and field {@code rootCause} tell different things of the search for the root cause. A text
 * that has none of the phrases claims nothing, and a search that has not started contradicts nothing.
 */
final class RootCauses {

    private static final String NOT_STARTED = "not-started";

    private RootCauses() {}

    static List<Finding> of(Examined examined) {
        return examined.told().stream()
                .flatMap(incident -> finding(
                        incident,
                        RootCauseClaim.in(examined.row(incident.id())
                                .map(RootCauses::table)
                                .orElse("")),
                        RootCauseClaim.in(examined.narrative(incident.id())))
                        .stream())
                .toList();
    }

    private static Optional<Finding> finding(
            Evidence incident, Set<RootCauseClaim> table, Set<RootCauseClaim> narrative) {
        var field = field(incident.rootCause());
        var disagree = contradicts(field, table)
                || contradicts(field, narrative)
                || (!table.isEmpty() && !narrative.isEmpty() && Collections.disjoint(table, narrative));
        if (!disagree) {
            return Optional.empty();
        }
        var said = new ArrayList<String>();
        said(said, "the table", table);
        said(said, "the narrative", narrative);
        if (field != null) {
            said.add("the incident says %s".formatted(field));
        }
        return Optional.of(Finding.of(
                incident.id(),
                "%s: of the root cause %s.".formatted(Examined.name(incident), String.join(", ", said))));
    }

    private static void said(List<String> said, String where, Set<RootCauseClaim> claims) {
        if (!claims.isEmpty()) {
            said.add("%s says %s"
                    .formatted(
                            where, claims.stream().map(RootCauseClaim::toString).collect(Collectors.joining(" and "))));
        }
    }

    private static boolean contradicts(@Nullable String field, Set<RootCauseClaim> claims) {
        return field != null
                && !claims.isEmpty()
                && claims.stream().noneMatch(claim -> claim.toString().equals(field));
    }

    private static @Nullable String field(@Nullable String rootCause) {
        return rootCause == null || rootCause.equals(NOT_STARTED) ? null : rootCause;
    }

    private static String table(IncidentRow row) {
        return Stream.of(row.reason(), row.resolution())
                .flatMap(Stream::ofNullable)
                .collect(Collectors.joining(" "));
    }
}
