package servicedelivery.reporting.check;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import servicedelivery.request.KebabCase;

/** What a text says of how far the search for the root cause has come, told by phrases that reports use; docs/report-texts.md lists them. */
enum RootCauseClaim {
    UNDER_INVESTIGATION(
            "under investigation",
            "being investigated",
            "is investigating",
            "are investigating",
            "to identify why",
            "to identify a root cause",
            "to identify the root cause"),
    NOT_FOUND(
            "unable to identify",
            "could not be identified",
            "could not be found",
            "could not be determined",
            "no root cause",
            "root cause was not found",
            "cause is unknown"),
    IDENTIFIED("root cause was identified", "root cause has been identified", "caused by");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Pattern phrases;

    RootCauseClaim(String... phrases) {
        this.phrases = Pattern.compile(String.join("|", phrases));
    }

    /** All that the text says; often nothing. */
    static Set<RootCauseClaim> in(String text) {
        var plain = BLANKS.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT);
        var claims = EnumSet.noneOf(RootCauseClaim.class);
        Arrays.stream(values())
                .filter(claim -> claim.phrases.matcher(plain).find())
                .forEach(claims::add);
        return claims;
    }

    /** As the incident's field {@code rootCause} has it. */
    @Override
    public String toString() {
        return KebabCase.of(this);
    }
}
