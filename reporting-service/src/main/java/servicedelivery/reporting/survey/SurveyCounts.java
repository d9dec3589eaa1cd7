package servicedelivery.reporting.survey;

/** Survey responses counted by what they said; one that answered both questions is in both groups of counts. */
public record SurveyCounts(
        long promoters, long passives, long detractors, long veryGood, long good, long fair, long poor, long veryPoor) {

    static final SurveyCounts NONE = new SurveyCounts(0, 0, 0, 0, 0, 0, 0, 0);

    SurveyCounts plus(SurveyCounts other) {
        return new SurveyCounts(
                promoters + other.promoters,
                passives + other.passives,
                detractors + other.detractors,
                veryGood + other.veryGood,
                good + other.good,
                fair + other.fair,
                poor + other.poor,
                veryPoor + other.veryPoor);
    }

    /** How many answered whether they would recommend. */
    public long recommendations() {
        return promoters + passives + detractors;
    }

    /** How many answered how satisfied they are. */
    public long ratings() {
        return goodOrVeryGood() + fair + poor + veryPoor;
    }

    public long goodOrVeryGood() {
        return veryGood + good;
    }
}
