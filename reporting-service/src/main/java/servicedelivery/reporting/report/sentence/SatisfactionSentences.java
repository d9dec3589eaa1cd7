package servicedelivery.reporting.report.sentence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.survey.SatisfactionScore;

/** How users found the service desks; the first sentence says what was asked, those after it are shorter. */
public final class SatisfactionSentences {

    private static final String FIRST =
            "%s of users who completed the customer satisfaction survey following contact with the %s"
                    + " Service Desk reported a good or very good experience.";
    private static final String NEXT = "%s of users reported a good or very good experience of the %s Service Desk.";
    private static final String NONE =
            "No user completed the customer satisfaction survey following contact with the %s Service Desk.";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private SatisfactionSentences() {}

    public static List<String> of(List<OrganisationMonth> organisations) {
        var sentences = new ArrayList<String>();
        var form = FIRST;
        for (var one : organisations) {
            var share = shown(one.satisfaction());
            if (share.isEmpty()) {
                sentences.add(NONE.formatted(one.name()));
            } else {
                sentences.add(form.formatted(share.get(), one.name()));
                form = NEXT;
            }
        }
        return sentences;
    }

    /** The percentage as it is printed; empty with no responses. */
    static Optional<String> shown(@Nullable SatisfactionScore score) {
        return percent(score).map(percent -> percent.toPlainString() + "%");
    }

    /** The percentage, rounded unless that would make all or none of what is not; empty with no responses. */
    public static Optional<BigDecimal> percent(@Nullable SatisfactionScore score) {
        if (score == null || score.percentGoodOrVeryGood() == null || score.exact() == null) {
            return Optional.empty();
        }
        var rounded = BigDecimal.valueOf(score.percentGoodOrVeryGood());
        var extreme = rounded.signum() == 0 || rounded.compareTo(HUNDRED) == 0;
        return Optional.of(extreme && rounded.compareTo(score.exact()) != 0 ? score.exact() : rounded);
    }
}
