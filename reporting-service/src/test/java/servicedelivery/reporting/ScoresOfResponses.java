package servicedelivery.reporting;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** The scores of listed responses, reckoned as the contract words it and not as the service does it. */
final class ScoresOfResponses {

    private static final double Z = 1.96;

    private ScoresOfResponses() {}

    static Map<String, String> nps(List<JsonNode> responses) {
        var n = responses.size();
        var promoters = count(responses, 9, 10);
        var detractors = count(responses, 0, 6);
        var figures = new TreeMap<String, String>();
        figures.put("responses", "" + n);
        figures.put("promoters", "" + promoters);
        figures.put("passives", "" + count(responses, 7, 8));
        figures.put("detractors", "" + detractors);
        figures.put("score", rounded(npsNet(responses), n, 0));
        figures.put("exact", rounded(npsNet(responses), n, 2));
        figures.put(
                "rating",
                n == 0 ? "null" : npsNet(responses) > 50L * n ? "very-good" : npsNet(responses) > 0 ? "good" : "poor");
        var p = (double) promoters / n;
        var d = (double) detractors / n;
        figures.put(
                "marginOfError", n == 0 ? "null" : oneDecimal(Z * 100 * Math.sqrt((p + d - (p - d) * (p - d)) / n)));
        return figures;
    }

    /** A hundred times promoters less detractors. */
    static long npsNet(List<JsonNode> responses) {
        return 100 * (count(responses, 9, 10) - count(responses, 0, 6));
    }

    static Map<String, String> satisfaction(List<JsonNode> responses) {
        var n = responses.size();
        var figures = new TreeMap<String, String>();
        figures.put("responses", "" + n);
        figures.put("veryGood", "" + count(responses, "very-good"));
        figures.put("good", "" + count(responses, "good"));
        figures.put("fair", "" + count(responses, "fair"));
        figures.put("poor", "" + count(responses, "poor"));
        figures.put("veryPoor", "" + count(responses, "very-poor"));
        figures.put("percentGoodOrVeryGood", rounded(topTwo(responses), n, 0));
        figures.put("exact", rounded(topTwo(responses), n, 2));
        return figures;
    }

    /** A hundred times those who found it good or very good. */
    static long topTwo(List<JsonNode> responses) {
        return 100 * (count(responses, "very-good") + count(responses, "good"));
    }

    /** The two shares that lie 1.96 standard errors from the one found: the roots of a quadratic equation. */
    static List<String> wilson(List<JsonNode> responses) {
        double n = responses.size();
        var k = topTwo(responses) / 100.0;
        var half = Math.sqrt(Math.pow(2 * k + Z * Z, 2) - 4 * (n + Z * Z) * k * k / n);
        return List.of(
                oneDecimal(100 * (2 * k + Z * Z - half) / (2 * (n + Z * Z))),
                oneDecimal(100 * (2 * k + Z * Z + half) / (2 * (n + Z * Z))));
    }

    /** The mean of what groups of responses score, those without any left out. */
    static String mean(Collection<List<JsonNode>> groups, ToLongFunction<List<JsonNode>> hundredfold) {
        var scores = groups.stream()
                .filter(group -> !group.isEmpty())
                .map(group -> BigDecimal.valueOf(hundredfold.applyAsLong(group))
                        .divide(BigDecimal.valueOf(group.size()), MathContext.DECIMAL128))
                .toList();
        return scores.isEmpty()
                ? "null"
                : scores.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(scores.size()), 2, RoundingMode.HALF_UP)
                        .toString();
    }

    private static long count(List<JsonNode> responses, int from, int to) {
        return responses.stream()
                .mapToInt(response -> response.get("recommend").intValue())
                .filter(score -> score >= from && score <= to)
                .count();
    }

    private static long count(List<JsonNode> responses, String step) {
        return responses.stream()
                .filter(response -> step.equals(response.get("satisfaction").asText()))
                .count();
    }

    private static String rounded(long hundredfold, int responses, int decimals) {
        return responses == 0
                ? "null"
                : BigDecimal.valueOf(hundredfold)
                        .divide(BigDecimal.valueOf(responses), decimals, RoundingMode.HALF_UP)
                        .toString();
    }

    private static String oneDecimal(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).toString();
    }
}
