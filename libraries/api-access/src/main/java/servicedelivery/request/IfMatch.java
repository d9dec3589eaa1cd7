package servicedelivery.request;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import servicedelivery.problem.Problems;

/** The condition of RFC 9110, section 13.1.1: a change is based on a version that the caller has read. */
public final class IfMatch {

    private static final Pattern STRONG = Pattern.compile("\"[\\x21\\x23-\\x7e]*\"");

    private IfMatch() {}

    /**
     * The versions that an If-Match header allows; weak tags never match.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 428 without the header, 400 when it is no list of tags
     */
    public static LongPredicate versions(@Nullable String header) {
        var matches = tags(header).orElseThrow(Problems::preconditionRequired);
        return version -> matches.test("\"" + version + "\"");
    }

    private static Optional<Predicate<String>> tags(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        if (header.strip().equals("*")) {
            return Optional.of(tag -> true);
        }
        var listed = Arrays.stream(header.split(",", -1)).map(String::strip).toList();
        if (!listed.stream()
                .allMatch(tag -> STRONG.matcher(tag.replaceFirst("^W/", "")).matches())) {
            throw Problems.invalidParameter("If-Match", "must be an ETag with its quotes, such as \"3\"");
        }
        return Optional.of(listed::contains);
    }
}
