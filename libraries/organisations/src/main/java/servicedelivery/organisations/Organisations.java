package servicedelivery.organisations;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Everybody who is served, in the configured order, and the time zone in which their days and months begin. */
public final class Organisations {

    private final ZoneId zone;
    private final List<Organisation> inOrder;
    private final Map<String, Organisation> bySpelling = new HashMap<>();

    /** @throws InvalidOrganisations when two organisations share a code, a name or an alias */
    public Organisations(ZoneId zone, List<Organisation> inOrder) {
        this.zone = zone;
        this.inOrder = List.copyOf(inOrder);
        this.inOrder.forEach(this::index);
    }

    public ZoneId zone() {
        return zone;
    }

    public List<Organisation> all() {
        return inOrder;
    }

    /** The position in the configured order, from 1. */
    public int orderOf(Organisation organisation) {
        return inOrder.indexOf(organisation) + 1;
    }

    /** Finds by code, name, short name or alias, without regard to case and extra blanks. */
    public Optional<Organisation> find(String spelling) {
        return Optional.ofNullable(bySpelling.get(normalised(spelling)));
    }

    /** The known codes, for messages that say what would have been right. */
    public String codes() {
        return inOrder.stream().map(Organisation::code).collect(Collectors.joining(", "));
    }

    private void index(Organisation organisation) {
        organisation.spellings().forEach(spelling -> {
            var other = bySpelling.putIfAbsent(normalised(spelling), organisation);
            if (other != null && !other.equals(organisation)) {
                throw new InvalidOrganisations("\"%s\" stands for both %s and %s: give each its own spelling"
                        .formatted(spelling, other.code(), organisation.code()));
            }
        });
    }

    private static String normalised(String spelling) {
        return spelling.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
