package servicedelivery.organisations;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everybody who is served, in the configured order, and the time zone in which their days and months begin. */
public final class Organisations {

    private final ZoneId zone;
    private final List<Organisation> inOrder;
    private final Map<String, ? extends ServiceHours> calendars;
    private final PriorityMatrix priorityMatrix;
    private final Bands bands;
    private final Map<String, Organisation> bySpelling = new HashMap<>();

    Organisations(
            ZoneId zone,
            List<Organisation> inOrder,
            Map<String, ? extends ServiceHours> calendars,
            PriorityMatrix priorityMatrix,
            Bands bands) {
        this.zone = zone;
        this.inOrder = List.copyOf(inOrder);
        this.calendars = Map.copyOf(calendars);
        this.priorityMatrix = priorityMatrix;
        this.bands = bands;
        this.inOrder.forEach(organisation ->
                organisation.spellings().forEach(spelling -> bySpelling.put(normalised(spelling), organisation)));
    }

    /** The hours of a calendar; around the clock for null; empty when the file has no such calendar any more. */
    public Optional<ServiceHours> hours(@Nullable String calendar) {
        return calendar == null
                ? Optional.of(ServiceHours.AROUND_THE_CLOCK)
                : Optional.ofNullable(calendars.get(calendar));
    }

    public PriorityMatrix priorityMatrix() {
        return priorityMatrix;
    }

    public Bands bands() {
        return bands;
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

    static String normalised(String spelling) {
        return spelling.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
