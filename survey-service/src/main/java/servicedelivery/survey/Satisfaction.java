package servicedelivery.survey;

import com.fasterxml.jackson.annotation.JsonValue;
import servicedelivery.request.KebabCase;

/** The five levels of satisfaction, from 1 to 5. */
enum Satisfaction {
    VERY_POOR,
    POOR,
    FAIR,
    GOOD,
    VERY_GOOD;

    static final int LEVELS = 5;

    /** The level with a number from 1, very poor, to 5, very good. */
    static Satisfaction ofLevel(int level) {
        return switch (level) {
            case 1 -> VERY_POOR;
            case 2 -> POOR;
            case 3 -> FAIR;
            case 4 -> GOOD;
            case LEVELS -> VERY_GOOD;
            default -> throw new IllegalArgumentException("no level " + level);
        };
    }

    @JsonValue
    @Override
    public String toString() {
        return KebabCase.of(this);
    }
}
