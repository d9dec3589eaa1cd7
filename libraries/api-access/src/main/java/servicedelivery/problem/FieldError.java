package servicedelivery.problem;

/**
 * What is wrong with one field of a request body.
 *
 * @param pointer JSON Pointer (RFC 6901) to the field, for example {@code /priority}
 * @param detail what is wrong and what would be right, as a sentence without a final full stop
 */
public record FieldError(String pointer, String detail) {}
