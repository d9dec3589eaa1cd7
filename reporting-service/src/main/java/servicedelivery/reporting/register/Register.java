package servicedelivery.reporting.register;

import org.jspecify.annotations.Nullable;
import servicedelivery.request.Fields;
import servicedelivery.request.KebabCase;

/** What is written down in lists of their own. */
public enum Register {
    IMPROVEMENTS,
    COMMITMENTS,
    CERTIFICATES;

    @Override
    public String toString() {
        return KebabCase.of(this);
    }

    /** The path of its address below {@code /api/v1}. */
    public String path() {
        return "/registers/" + this;
    }

    /** Whether an entry may belong to one organisation; all others belong to all of them. */
    public boolean takesOrganisation() {
        return this != COMMITMENTS;
    }

    /** Whether it must. */
    boolean needsOrganisation() {
        return this == CERTIFICATES;
    }

    /** Null when something is missing or wrong, which is noted. */
    @Nullable
    Content read(Fields fields) {
        return switch (this) {
            case IMPROVEMENTS -> Improvement.read(fields);
            case COMMITMENTS -> Commitment.read(fields);
            case CERTIFICATES -> Certificate.read(fields);
        };
    }
}
