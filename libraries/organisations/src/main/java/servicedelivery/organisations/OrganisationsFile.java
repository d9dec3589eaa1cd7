package servicedelivery.organisations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads and validates the one YAML file of organisations that all services share. */
public final class OrganisationsFile {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");
    private static final Pattern PRIORITY = Pattern.compile("P[1-5]");

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private record Content(@Nullable String zone, @Nullable List<Organisation> organisations) {}

    private OrganisationsFile() {}

    /** @throws InvalidOrganisations naming the file and, for what YAML can locate, the line */
    public static Organisations read(Path file) {
        try {
            return validated(YAML.readValue(Files.readString(file), Content.class));
        } catch (JsonProcessingException e) {
            throw new InvalidOrganisations("%s, %s: %s".formatted(file, whereIn(e), e.getOriginalMessage()));
        } catch (IOException e) {
            throw new InvalidOrganisations("%s cannot be read (%s): set organisations.file".formatted(file, e));
        } catch (InvalidOrganisations e) {
            throw new InvalidOrganisations(file + ": " + e.getMessage());
        }
    }

    private static String whereIn(JsonProcessingException e) {
        var line = e.getLocation() == null
                ? "somewhere"
                : "line " + e.getLocation().getLineNr();
        return e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()
                ? line + ", " + mapping.getPathReference().replaceAll("[\\w.$]+\\.(\\w+\\[)", "$1")
                : line;
    }

    private static Organisations validated(@Nullable Content content) {
        if (content == null
                || content.organisations() == null
                || content.organisations().isEmpty()) {
            throw new InvalidOrganisations("list at least one organisation under \"organisations:\"");
        }
        content.organisations().forEach(OrganisationsFile::validate);
        return new Organisations(zone(content.zone()), content.organisations());
    }

    private static ZoneId zone(@Nullable String zone) {
        try {
            return ZoneId.of(zone == null ? "Europe/London" : zone);
        } catch (DateTimeException e) {
            throw new InvalidOrganisations("zone \"%s\" is not a time zone such as Europe/London".formatted(zone));
        }
    }

    private static void validate(Organisation organisation) {
        var code = organisation.code();
        require(code != null && CODE.matcher(code).matches(), code, "code must be 1 to 32 of a-z, 0-9 and -");
        require(isText(organisation.name()), code, "name is missing");
        require(isText(organisation.shortName()), code, "shortName is missing");
        var goal = organisation.goalPercent();
        require(goal == null || (goal >= 0 && goal <= 100), code, "goalPercent must be from 0 to 100");
        organisation.targets().forEach(target -> validate(code, target));
    }

    private static void validate(@Nullable String code, Target target) {
        require(
                target.priority() != null && PRIORITY.matcher(target.priority()).matches(),
                code,
                "a target's priority must be P1 to P5");
        require(
                target.within() != null && target.within().compareTo(Duration.ZERO) > 0,
                code,
                "a target needs \"within\", a duration such as PT4H");
        require(target.effectiveFrom() != null, code, "a target needs \"effectiveFrom\", a date such as 2019-01-01");
    }

    private static boolean isText(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static void require(boolean valid, @Nullable String code, String message) {
        if (!valid) {
            throw new InvalidOrganisations("organisation %s: %s".formatted(code, message));
        }
    }
}
