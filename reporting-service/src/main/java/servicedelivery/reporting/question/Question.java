package servicedelivery.reporting.question;

/**
 * What a figure is asked for.
 *
 * @param window which days
 * @param coverage whose
 */
public record Question(Window window, Coverage coverage) {}
