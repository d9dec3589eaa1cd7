package servicedelivery.benchmark;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Events of incidents and of survey responses as the two sources write them, each of another incident or response: three years in the
 * order of time, as a topic has them, one incident in ten a P1 or P2. The same number is always the same event.
 */
final class SampleFacts {

    static final String INCIDENT_TYPE = "servicedelivery.incident.closed.v1";
    static final String RESPONSE_TYPE = "servicedelivery.survey-response.recorded.v1";

    private static final Instant START = Instant.parse("2016-01-01T00:00:00Z");
    private static final Duration YEARS = Duration.ofDays(3 * 365);
    private static final long MIXED = 0x9E3779B97F4A7C15L;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000000000000000L;
    private static final int TIME = 16;

    private static final List<String> ORGANISATIONS = List.of("col", "colp");
    private static final List<String> SERVICES =
            List.of("Telephony", "E-mail", "Wi-Fi", "Payroll", "Case management", "Network", "Printing", "Web site");
    private static final List<String> CAUSES =
            List.of("hardware", "software", "network", "power", "supplier", "change", "capacity", "unknown");
    private static final List<String> STEPS = List.of("very-poor", "poor", "fair", "good", "very-good");
    private static final List<String> PRIORITIES = List.of("P1", "P2", "P3", "P3", "P3", "P3", "P4", "P4", "P4", "P4");

    private static final String INCIDENT = """
            {"id":"%1$s","version":4,"organisation":"%2$s","reference":"INC-%3$09d","impact":null,"urgency":null,"status":"%4$s",\
            "openedAt":"%5$s","resolvedAt":%6$s,"restoredAt":null,"holds":[],"updatedAt":"%5$s","affectedService":"%7$s",\
            "summary":"Calls to the contact centre were cut off after about a minute.",\
            "reason":"A load balancer failed to respond when a connection was interrupted.",\
            "resolution":"The load balancer was restarted, and its configuration was corrected by the supplier.",\
            "cause":"%8$s","knownIssue":false,"problem":null,"rootCause":"identified","investigatingParty":"Supplier",\
            "resolutionKind":"restarted","permanentFix":null,"serviceImpact":"degraded","downtime":%9$s,"confidential":false,\
            "supplier":"Example Networks","change":null,"externalReports":[],"priority":"%10$s","peakPriority":"%10$s",\
            "target":"PT8H","dueAt":"%11$s","timeToRestore":%9$s,"withinTarget":%12$s,"reopenCount":0,"recordedAt":"%13$s",\
            "generation":1}""";

    private static final String RESPONSE = """
            {"id":"%1$s","version":1,"organisation":"%2$s","recommend":%3$d,"satisfaction":"%4$s","ticket":"COL-REQ-%5$09d",\
            "channel":"web","respondedAt":"%6$s","updatedAt":"%6$s","status":"counted","recordedAt":"%7$s","generation":1}""";

    private SampleFacts() {}

    /** The id of an event's subject: of version 7, as the sources make them. */
    static UUID id(int number, int of) {
        var millis = at(number, of).toEpochMilli();
        return new UUID(millis << TIME | VERSION_7 | mixed(number) >>> 52, VARIANT | mixed(number * 31L) >>> 2);
    }

    static byte[] incident(int number, int of) {
        var opened = at(number, of);
        var chance = mixed(number);
        var isOpen = chance % 50 == 0;
        var hours = Math.floorMod(chance >> 8, 12);
        return INCIDENT.formatted(
                        id(number, of),
                        pick(ORGANISATIONS, chance >> 4),
                        number,
                        isOpen ? "open" : "closed",
                        opened,
                        isOpen
                                ? null
                                : '"' + opened.plus(Duration.ofHours(hours)).toString() + '"',
                        pick(SERVICES, chance >> 12),
                        pick(CAUSES, chance >> 16),
                        isOpen ? null : "\"PT%dH\"".formatted(hours),
                        pick(PRIORITIES, chance >> 20),
                        opened.plus(Duration.ofHours(8)),
                        isOpen ? null : hours <= 8,
                        opened.plusNanos(123_456_000))
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] response(int number, int of) {
        var responded = at(number, of);
        var chance = mixed(number);
        return RESPONSE.formatted(
                        id(number, of),
                        pick(ORGANISATIONS, chance >> 4),
                        Math.floorMod(chance >> 8, 11),
                        pick(STEPS, chance >> 12),
                        number,
                        responded,
                        responded.plusNanos(123_456_000))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Instant at(int number, int of) {
        return START.plusSeconds(YEARS.toSeconds() * number / of);
    }

    private static <T> T pick(List<T> choices, long chance) {
        return choices.get((int) Math.floorMod(chance, (long) choices.size()));
    }

    private static long mixed(long number) {
        var mixed = number * MIXED;
        return ((mixed ^ mixed >>> 29) * MIXED) >>> 1;
    }
}
