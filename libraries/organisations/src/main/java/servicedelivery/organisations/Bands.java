package servicedelivery.organisations;

import java.math.BigDecimal;

/**
 * From where on a Net Promoter Score is called good, and very good.
 *
 * @param veryGoodOver a score over it is very good, one equal to it is not
 * @param goodOver a score over it is good, one equal to it is poor
 */
public record Bands(BigDecimal veryGoodOver, BigDecimal goodOver) {

    /** "Any score over 50 is considered very good" (City of London, service delivery summary of January 2019). */
    static final Bands STANDARD = new Bands(BigDecimal.valueOf(50), BigDecimal.ZERO);
}
