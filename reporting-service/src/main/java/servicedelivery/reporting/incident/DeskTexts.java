package servicedelivery.reporting.incident;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.sql.Database;

/** What service desks write about the reason and the resolution of incidents, so far that one can see whether it has changed. */
@Singleton
public class DeskTexts {

    private static final int TAG_BYTES = 12;

    private final Database database;

    DeskTexts(Database database) {
        this.database = database;
    }

    /** @param tag another one whenever reason or resolution is another; it tells nothing of them */
    public record DeskText(UUID incident, boolean confidential, String tag) {}

    /** Those of the incidents that are known. */
    public Map<UUID, DeskText> of(Collection<UUID> incidents) {
        return database
                .list(
                        "SELECT id, confidential, reason, resolution FROM incident_fact WHERE id = ANY (?)",
                        row -> new DeskText(
                                row.uuid("id"),
                                row.flag("confidential"),
                                tag(row.textOrNull("reason"), row.textOrNull("resolution"))),
                        (Object) incidents.toArray(UUID[]::new))
                .stream()
                .collect(Collectors.toMap(DeskText::incident, Function.identity()));
    }

    private static String tag(@Nullable String reason, @Nullable String resolution) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var texts = "%d %s %s".formatted(reason == null ? -1 : reason.length(), reason, resolution);
            return HexFormat.of().formatHex(digest.digest(texts.getBytes(StandardCharsets.UTF_8)), 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
