package servicedelivery.request;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import servicedelivery.problem.Problems;
import servicedelivery.problem.ProtocolProblems;

/** The conditions of RFC 9110, section 13.1, under which a change is made: what it is based on, or that there is nothing yet. */
public final class Preconditions {

    private static final Pattern TAG = Pattern.compile("(W/)?\"[\\x21\\x23-\\x7e]*\"");

    private final @Nullable Predicate<String> match;
    private final @Nullable Predicate<String> noneMatch;

    private Preconditions(@Nullable Predicate<String> match, @Nullable Predicate<String> noneMatch) {
        this.match = match;
        this.noneMatch = noneMatch;
    }

    /**
     * Those that the headers state, if any.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for what is no list of tags
     */
    public static Preconditions of(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
        return new Preconditions(strong("If-Match", ifMatch), weak("If-None-Match", ifNoneMatch));
    }

    /**
     * That of a change that must say on which version it is based.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 428 without the header, 400 when it is no list of tags
     */
    public static Preconditions required(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw ProtocolProblems.preconditionRequired();
        }
        return of(ifMatch, null);
    }

    /**
     * @param version of what is there; null when there is nothing
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 412 when a condition does not hold
     */
    public void check(@Nullable Long version) {
        var tag = "\"%d\"".formatted(version);
        if (match != null && version == null) {
            throw ProtocolProblems.preconditionFailed("If-Match: there is nothing yet; leave it out to make it");
        }
        if (match != null && !match.test(tag)) {
            throw Problems.outdated(tag);
        }
        if (noneMatch != null && version != null && noneMatch.test(tag)) {
            throw ProtocolProblems.preconditionFailed("If-None-Match: it is there already, with the ETag " + tag);
        }
    }

    /** Whether a version that is there fulfils them. */
    boolean allow(long version) {
        var tag = "\"%d\"".formatted(version);
        return (match == null || match.test(tag)) && (noneMatch == null || !noneMatch.test(tag));
    }

    private static @Nullable Predicate<String> strong(String name, @Nullable String header) {
        return header == null ? null : isAny(header) ? tag -> true : tags(name, header)::contains;
    }

    /** Weak tags match too. */
    private static @Nullable Predicate<String> weak(String name, @Nullable String header) {
        if (header == null) {
            return null;
        }
        var tags = isAny(header) ? List.<String>of() : tags(name, header);
        return tag -> isAny(header) || tags.contains(tag) || tags.contains("W/" + tag);
    }

    private static boolean isAny(String header) {
        return header.strip().equals("*");
    }

    private static List<String> tags(String name, String header) {
        var tags = Arrays.stream(header.split(",", -1)).map(String::strip).toList();
        if (!tags.stream().allMatch(tag -> TAG.matcher(tag).matches())) {
            throw Problems.invalidParameter(name, "must be an ETag with its quotes, such as \"3\"");
        }
        return tags;
    }
}
