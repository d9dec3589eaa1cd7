package servicedelivery.reporting.survey;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import servicedelivery.organisations.Bands;
import servicedelivery.organisations.Organisations;

/** Which Net Promoter Scores are called what, as the organisations file has it. */
@Singleton
class RatingBands {

    private final Bands bands;

    @Inject
    RatingBands(Organisations organisations) {
        this(organisations.bands());
    }

    RatingBands(Bands bands) {
        this.bands = bands;
    }

    /** The band of an unrounded score; anything that is not over the lower bound is poor. */
    NetPromoterScore.Rating rate(BigDecimal score) {
        if (score.compareTo(bands.veryGoodOver()) > 0) {
            return NetPromoterScore.Rating.VERY_GOOD;
        }
        return score.compareTo(bands.goodOver()) > 0 ? NetPromoterScore.Rating.GOOD : NetPromoterScore.Rating.POOR;
    }
}
