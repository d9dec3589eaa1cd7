package servicedelivery.reporting.survey;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;

/** Which Net Promoter Scores are called what; anything that is not over the lower bound is poor. */
@ConfigMapping(prefix = "nps")
public interface RatingBands {

    /** A score over this is very good; this itself is good. */
    @WithDefault("50")
    BigDecimal veryGoodOver();

    /** A score over this is good. */
    @WithDefault("0")
    BigDecimal goodOver();

    /** The band of an unrounded score. */
    default NetPromoterScore.Rating rate(BigDecimal score) {
        if (score.compareTo(veryGoodOver()) > 0) {
            return NetPromoterScore.Rating.VERY_GOOD;
        }
        return score.compareTo(goodOver()) > 0 ? NetPromoterScore.Rating.GOOD : NetPromoterScore.Rating.POOR;
    }
}
