package servicedelivery.reporting.page;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where to go after signing in: a page of this service, and never another site, whatever an address says. */
final class Destination {

    static final String DASHBOARD = "/";

    /** One slash, then nothing that a browser would read as the beginning of another host, and no signs that it would leave out. */
    private static final Pattern OWN_PAGE = Pattern.compile("/(?![/\\\\])[!-\\[\\]-~]{0,2000}");

    private Destination() {}

    static String of(@Nullable String asked) {
        return asked != null && OWN_PAGE.matcher(asked).matches() && PagePaths.isPage(asked) ? asked : DASHBOARD;
    }
}
