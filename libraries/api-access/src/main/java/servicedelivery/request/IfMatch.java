package servicedelivery.request;

import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** The condition of RFC 9110, section 13.1.1: a change is based on a version that the caller has read. */
public final class IfMatch {

    private IfMatch() {}

    /**
     * The versions that an If-Match header allows; weak tags never match.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 428 without the header, 400 when it is no list of tags
     */
    public static LongPredicate versions(@Nullable String header) {
        return Preconditions.required(header)::allow;
    }
}
