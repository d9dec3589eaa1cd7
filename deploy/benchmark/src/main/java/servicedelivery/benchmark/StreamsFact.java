package servicedelivery.benchmark;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;

/** What Kafka Streams keeps of an incident or a response: the event as it came, so that nothing has to be written anew to be stored. */
final class StreamsFact {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectReader INCIDENT = JSON.readerFor(Incident.class);
    private static final ObjectReader RESPONSE = JSON.readerFor(Response.class);
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final int PROMOTER = 9;
    private static final int PASSIVE = 7;

    static final Serde<StreamsFact> INCIDENTS = serde(StreamsFact::ofIncident);
    static final Serde<StreamsFact> RESPONSES = serde(StreamsFact::ofResponse);

    private final byte[] event;
    private final long generation;
    private final long version;
    private final boolean counts;
    private final String bucket;
    private final Sums sums;

    private StreamsFact(byte[] event, long generation, long version, boolean counts, String bucket, Sums sums) {
        this.event = event;
        this.generation = generation;
        this.version = version;
        this.counts = counts;
        this.bucket = bucket;
        this.sums = sums;
    }

    /** Whether it has a part in the sums. */
    boolean counts() {
        return counts;
    }

    /** Whose sums it has a part in: organisation and day, and priority of an incident. */
    String bucket() {
        return bucket;
    }

    Sums sums() {
        return sums;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Incident(
            long generation,
            long version,
            String organisation,
            String peakPriority,
            String status,
            String openedAt,
            @Nullable Boolean withinTarget,
            @Nullable String downtime,
            @Nullable String serviceImpact,
            @Nullable String cause) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Response(
            long generation,
            long version,
            String organisation,
            String status,
            String respondedAt,
            @Nullable Integer recommend,
            @Nullable String satisfaction) {}

    boolean isNewerThan(StreamsFact known) {
        return generation > known.generation || (generation == known.generation && version > known.version);
    }

    private interface Reading {
        StreamsFact read(byte[] event) throws IOException;
    }

    private static StreamsFact ofIncident(byte[] event) throws IOException {
        Incident incident = INCIDENT.readValue(event);
        var counts = ("P1".equals(incident.peakPriority()) || "P2".equals(incident.peakPriority()))
                && !"void".equals(incident.status());
        return new StreamsFact(
                event,
                incident.generation(),
                incident.version(),
                counts,
                bucket(incident.organisation() + "|" + incident.peakPriority(), incident.openedAt()),
                counts ? sums(incident) : Sums.none());
    }

    private static Sums sums(Incident incident) {
        var isOpen = "open".equals(incident.status()) || "on-hold".equals(incident.status());
        var within = incident.withinTarget();
        return new Sums(
                1,
                one(isOpen),
                one(!isOpen && Boolean.TRUE.equals(within)),
                one(!isOpen && Boolean.FALSE.equals(within)),
                one(!isOpen && within == null),
                one("none".equals(incident.serviceImpact())),
                one("change".equals(incident.cause())),
                incident.downtime() == null
                        ? 0
                        : Duration.parse(incident.downtime()).toSeconds(),
                0);
    }

    private static StreamsFact ofResponse(byte[] event) throws IOException {
        Response response = RESPONSE.readValue(event);
        var recommend = response.recommend() == null ? -1 : response.recommend();
        var satisfaction = String.valueOf(response.satisfaction());
        return new StreamsFact(
                event,
                response.generation(),
                response.version(),
                "counted".equals(response.status()),
                bucket(response.organisation(), response.respondedAt()),
                new Sums(
                        one(recommend >= PROMOTER),
                        one(recommend >= PASSIVE && recommend < PROMOTER),
                        one(recommend >= 0 && recommend < PASSIVE),
                        one(satisfaction.equals("very-good")),
                        one(satisfaction.equals("good")),
                        one(satisfaction.equals("fair")),
                        one(satisfaction.equals("poor")),
                        one(satisfaction.equals("very-poor")),
                        0));
    }

    private static String bucket(String owner, String moment) {
        return owner + "|" + LocalDate.ofInstant(Instant.parse(moment), ZONE);
    }

    private static long one(boolean counted) {
        return counted ? 1 : 0;
    }

    private static Serde<StreamsFact> serde(Reading reading) {
        return Serdes.serdeFrom((topic, fact) -> fact == null ? null : fact.event, (topic, event) -> {
            try {
                return event == null ? null : reading.read(event);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
