package servicedelivery.survey;

import servicedelivery.request.KebabCase;

/** What happened to a response, as its history and the type of its event say. */
enum Change {
    RECORDED,
    AMENDED,
    VOIDED,
    ERASED;

    /** The change that a history calls so. */
    static Change of(String name) {
        return KebabCase.choice(name, Change.class).orElseThrow();
    }

    String eventType() {
        return "servicedelivery.survey-response.%s.v1".formatted(this);
    }

    @Override
    public String toString() {
        return KebabCase.of(this);
    }
}
