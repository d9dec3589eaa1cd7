package servicedelivery.organisations;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads and validates the one YAML file of organisations that all services share. */
public final class OrganisationsFile {

    private static final long MOST_BYTES = 4L * 1024 * 1024;
    private static final Pattern PRIORITY = Pattern.compile("P[1-5]");

    private OrganisationsFile() {}

    /** @throws InvalidOrganisations naming the file, the line, and how to mend it */
    public static Organisations read(Path file) {
        try {
            return organisations(YamlNode.parse(content(file)));
        } catch (InvalidOrganisations e) {
            throw new InvalidOrganisations(file + ", " + e.getMessage());
        }
    }

    private static String content(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new InvalidOrganisations("it is larger than %d bytes".formatted(MOST_BYTES));
            }
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new InvalidOrganisations("it is not UTF-8; save it as UTF-8");
        } catch (IOException e) {
            throw new InvalidOrganisations("it cannot be read (%s): set organisations.file".formatted(e));
        }
    }

    private static Organisations organisations(@Nullable YamlNode root) {
        if (root == null) {
            throw new InvalidOrganisations("it is empty: list at least one organisation under \"organisations:\"");
        }
        var fields = root.fields("zone", "calendars", "priorityMatrix", "bands", "organisations");
        var zone = fields.containsKey("zone")
                ? fields.get("zone").as(ZoneId::of, "is not a time zone such as Europe/London")
                : ZoneId.of("Europe/London");
        var calendars = Calendars.read(fields.get("calendars"), zone);
        var list = root.required(fields, "organisations");
        var all = new ArrayList<Organisation>();
        var spellings = new Spellings();
        for (var item : list.items()) {
            var organisation = new OrganisationReader(item, calendars).read();
            spellings.add(item, organisation);
            all.add(organisation);
        }
        if (all.isEmpty()) {
            throw list.wrong("list at least one organisation under \"organisations:\"");
        }
        return new Organisations(
                zone, all, calendars, matrix(fields.get("priorityMatrix")), bands(fields.get("bands")));
    }

    private static PriorityMatrix matrix(@Nullable YamlNode matrix) {
        if (matrix == null) {
            return PriorityMatrix.STANDARD;
        }
        var levels = PriorityMatrix.LEVELS.toArray(String[]::new);
        var impacts = matrix.fields(levels);
        Map<String, Map<String, String>> byImpact = new HashMap<>();
        for (var impact : levels) {
            var row = matrix.required(impacts, impact);
            var urgencies = row.fields(levels);
            var byUrgency = new HashMap<String, String>();
            for (var urgency : levels) {
                byUrgency.put(urgency, priority(row.required(urgencies, urgency)));
            }
            byImpact.put(impact, byUrgency);
        }
        return new PriorityMatrix(byImpact);
    }

    static String priority(YamlNode node) {
        if (!PRIORITY.matcher(node.text()).matches()) {
            throw node.wrong("\"%s\" is no priority; it must be P1 to P5".formatted(node.text()));
        }
        return node.text();
    }

    private static Bands bands(@Nullable YamlNode bands) {
        var score = bands == null ? null : bands.fields("netPromoterScore").get("netPromoterScore");
        if (score == null) {
            return Bands.STANDARD;
        }
        var fields = score.fields("veryGoodOver", "goodOver");
        var read = new Bands(score(score.required(fields, "veryGoodOver")), score(score.required(fields, "goodOver")));
        if (read.veryGoodOver().compareTo(read.goodOver()) < 0) {
            throw score.wrong("veryGoodOver must not be less than goodOver");
        }
        return read;
    }

    private static BigDecimal score(YamlNode node) {
        var hundred = BigDecimal.valueOf(100);
        var score = node.as(BigDecimal::new, "must be a number");
        if (score.abs().compareTo(hundred) > 0) {
            throw node.wrong("must be a score from -100 to 100");
        }
        return score;
    }

    /** No two organisations may answer to one spelling. */
    private static final class Spellings {

        private final Map<String, String> codes = new HashMap<>();

        void add(YamlNode item, Organisation organisation) {
            if (codes.containsValue(organisation.code())) {
                throw item.wrong("organisation %s is there already".formatted(organisation.code()));
            }
            organisation.spellings().forEach(spelling -> {
                var other = codes.putIfAbsent(Organisations.normalised(spelling), organisation.code());
                if (other != null && !other.equals(organisation.code())) {
                    throw item.wrong("\"%s\" stands for both %s and %s: give each its own spelling"
                            .formatted(spelling, other, organisation.code()));
                }
            });
        }
    }
}
