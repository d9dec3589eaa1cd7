package servicedelivery.reporting.event;

/** Where the record lies that tells a state, in the topic of its kind. */
public record Origin(int partition, long offset) {}
