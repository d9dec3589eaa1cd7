package servicedelivery.reporting.page.dashboard;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import servicedelivery.reporting.question.Coverage;
import servicedelivery.reporting.question.Member;
import servicedelivery.reporting.question.Question;
import servicedelivery.reporting.question.Window;
import servicedelivery.reporting.report.format.HarmlessText;

/**
 * What a page is about: it stands in the address, so that the page can be shared.
 *
 * @param named those that were chosen; nobody when all are shown that the key covers
 */
record Choice(YearMonth month, Coverage coverage, List<Member> named) {

    static Choice of(YearMonth month, Coverage coverage, boolean all) {
        return new Choice(month, coverage, all ? List.of() : coverage.members(List.of()));
    }

    Choice in(YearMonth other) {
        return new Choice(other, coverage, named);
    }

    Choice ofOnly(Member member) {
        return new Choice(month, coverage, List.of(member));
    }

    boolean names(String organisation) {
        return named.stream().map(Member::organisation).anyMatch(organisation::equals);
    }

    /** The full names of those that were chosen; empty when all are shown. */
    public String whose() {
        return HarmlessText.of(named.stream().map(Member::name).collect(Collectors.joining(", ")));
    }

    Question question(int months) {
        return new Question(new Window(month.atEndOfMonth(), months), coverage);
    }

    /**
     * The address of a page about the same.
     *
     * @param more names and values of further parameters, in turn
     */
    String at(String path, String... more) {
        var parameters = Stream.of(
                Stream.of("month=" + month),
                named.stream().map(Choice::parameter),
                Stream.iterate(0, index -> index < more.length, index -> index + 2)
                        .map(index -> more[index] + "=" + encoded(more[index + 1])));
        return path + "?" + parameters.flatMap(part -> part).collect(Collectors.joining("&"));
    }

    public String inWords() {
        return Words.month(month);
    }

    private static String parameter(Member member) {
        return (member.configured() ? "organisation=" : "unconfigured=") + encoded(member.organisation());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
