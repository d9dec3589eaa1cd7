package servicedelivery.reporting.report.sentence;

import java.math.BigDecimal;
import java.util.List;
import servicedelivery.organisations.Bands;
import servicedelivery.reporting.survey.NetPromoterScore;

/** The Net Promoter Score of the three months that end with the report's, over everybody who answered. */
public final class NetPromoterSentence {

    private NetPromoterSentence() {}

    public static String of(NetPromoterScore overall, List<OrganisationMonth> organisations, Bands bands) {
        var score = overall.score();
        var exact = overall.exact();
        if (score == null || exact == null) {
            return "No Net Promoter Score can be stated for %s for the last 3 months, because nobody answered that question."
                    .formatted(Words.list(
                            organisations.stream().map(OrganisationMonth::name).toList()));
        }
        var answered = organisations.stream()
                .filter(one -> one.recommendations() > 0)
                .map(OrganisationMonth::name)
                .toList();
        return "The Net Promoter Score average for %s for the last 3 months is %s. Any score over %s is considered very good."
                .formatted(
                        Words.list(answered),
                        shown(score, exact, bands.veryGoodOver()),
                        bands.veryGoodOver().toPlainString());
    }

    /** Rounded, unless that would put a score on the bound of the band although it is not. */
    private static String shown(int score, BigDecimal exact, BigDecimal bound) {
        var rounded = BigDecimal.valueOf(score);
        return rounded.compareTo(bound) == 0 && exact.compareTo(bound) != 0
                ? exact.toPlainString()
                : rounded.toPlainString();
    }
}
