package servicedelivery.reporting.page.dashboard;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import servicedelivery.organisations.Organisation;
import servicedelivery.reporting.question.Coverage;
import servicedelivery.reporting.question.Question;
import servicedelivery.reporting.question.Window;

/**
 * What a page is about: it stands in the address, so that the page can be shared.
 *
 * @param named the codes of the organisations that were chosen; empty for all that the key covers
 */
record Choice(YearMonth month, Coverage coverage, List<String> named) {

    static Choice of(YearMonth month, Coverage coverage, boolean all) {
        return new Choice(
                month,
                coverage,
                all
                        ? List.of()
                        : coverage.configured().stream().map(Organisation::code).toList());
    }

    Choice in(YearMonth other) {
        return new Choice(other, coverage, named);
    }

    Choice ofOnly(String organisation) {
        return new Choice(month, coverage, List.of(organisation));
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
                named.stream().map(code -> "organisation=" + encoded(code)),
                Stream.iterate(0, index -> index < more.length, index -> index + 2)
                        .map(index -> more[index] + "=" + encoded(more[index + 1])));
        return path + "?" + parameters.flatMap(part -> part).collect(Collectors.joining("&"));
    }

    public String inWords() {
        return Words.month(month);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
