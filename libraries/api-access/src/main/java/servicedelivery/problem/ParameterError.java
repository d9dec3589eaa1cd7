package servicedelivery.problem;

/**
 * What is wrong with one query parameter or header.
 *
 * @param parameter its name
 * @param detail what is wrong and what would be right, as a sentence without a final full stop
 */
public record ParameterError(String parameter, String detail) {}
