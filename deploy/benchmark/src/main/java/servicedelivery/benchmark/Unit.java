package servicedelivery.benchmark;

/** What the two sides of a comparison are measured in. */
enum Unit {
    PER_SECOND("perSecond", "/s"),
    SECONDS("seconds", "s"),
    MILLISECONDS("milliseconds", "ms"),
    MEBIBYTES("mebibytes", "MiB");

    private final String field;
    private final String sign;

    Unit(String field, String sign) {
        this.field = field;
        this.sign = sign;
    }

    /** As programs read it. */
    String field() {
        return field;
    }

    /** As people read it. */
    String sign() {
        return sign;
    }
}
