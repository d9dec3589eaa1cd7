package servicedelivery.reporting;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the single figures say of one month, as a row of the trend should. */
final class FiguresOfAMonth {

    private static final List<String> PRIORITIES = List.of("P1", "P2");

    private final Map<String, Object> nps;
    private final Map<String, Object> rolling;
    private final Map<String, Object> satisfaction;
    private final Map<String, Object> incidents;

    FiguresOfAMonth(ReportsApi reports, LocalDate lastDay) {
        this.nps = answer(reports, "/nps?months=1&asOf=" + lastDay);
        this.rolling = answer(reports, "/nps?months=3&asOf=" + lastDay);
        this.satisfaction = answer(reports, "/satisfaction?months=1&asOf=" + lastDay);
        this.incidents = answer(reports, "/priority-incidents?months=1&asOf=" + lastDay);
    }

    /** @param organisation null for all of them */
    Map<String, Object> of(@Nullable Object organisation) {
        var row = new HashMap<String, Object>();
        row.put("nps", part(nps, organisation, "overall").get("exact"));
        row.put("npsRolling", part(rolling, organisation, "overall").get("exact"));
        row.put("npsResponses", part(nps, organisation, "overall").getOrDefault("responses", 0));
        row.put("satisfaction", part(satisfaction, organisation, "overall").get("exact"));
        row.put(
                "satisfactionResponses",
                part(satisfaction, organisation, "overall").getOrDefault("responses", 0));
        row.put("p1", count(organisation, List.of("P1"), "opened"));
        row.put("p2", count(organisation, List.of("P2"), "opened"));
        row.put("withinTarget", count(organisation, PRIORITIES, "withinTarget"));
        row.put("late", count(organisation, PRIORITIES, "late"));
        return row;
    }

    private int count(@Nullable Object organisation, List<String> priorities, String count) {
        var part = part(incidents, organisation, "total");
        return priorities.stream()
                .mapToInt(priority ->
                        part.get(priority) instanceof Map<?, ?> figures ? ((Number) figures.get(count)).intValue() : 0)
                .sum();
    }

    /** Nothing, for an organisation that is not in the answer. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> part(Map<String, Object> figure, @Nullable Object organisation, String ofAll) {
        if (organisation == null) {
            return (Map<String, Object>) figure.get(ofAll);
        }
        return ((List<Map<String, Object>>) figure.get("byOrganisation"))
                .stream()
                        .filter(part -> organisation.equals(part.get("organisation")))
                        .findFirst()
                        .orElse(Map.of());
    }

    private static Map<String, Object> answer(ReportsApi reports, String path) {
        return reports.get(path).statusCode(200).extract().jsonPath().getMap("");
    }
}
