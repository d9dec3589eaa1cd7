package servicedelivery.reporting.register;

/** What an entry of a register says. */
public sealed interface Content permits Improvement, Commitment, Certificate {

    /** The most characters that a text may have. */
    int LONGEST_TEXT = 4_000;

    /** The most characters that a title, a name or a word or two may have. */
    int LONGEST_NAME = 200;
}
