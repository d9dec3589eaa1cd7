package servicedelivery.reporting.check;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a check found.
 *
 * @param detail what is wrong, in a sentence
 * @param incident the id of the incident that it is about, if any
 * @param path of the address below {@code /api/v1} where it can be mended; null when it is not mended here
 */
public record Finding(
        String detail, @Nullable UUID incident, @Nullable String path) {

    static Finding at(String path, String detail) {
        return new Finding(detail, null, path);
    }

    static Finding of(UUID incident, String detail) {
        return new Finding(detail, incident, null);
    }
}
