package servicedelivery.incident.history;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the contract says of one incident, written down a second time and in another way: by its clock instead of its periods. */
final class IncidentModel {

    private static final Set<String> UNDER_WAY = Set.of("open", "on-hold");
    private static final Map<String, Set<String>> LEGAL = Map.of(
            "open", Set.of("on-hold", "resolved", "void"),
            "on-hold", Set.of("open", "resolved", "void"),
            "resolved", Set.of("open", "closed", "void"),
            "closed", Set.of("void"),
            "void", Set.of());
    private static final Set<String> TEXTS = Set.of("summary", "updatedAt");

    final Map<String, String> fields = new TreeMap<>();
    int version;
    int reopenCount;
    String peakPriority;
    Instant told = Instant.MIN;
    private Instant resolvedAt;
    private Duration run = Duration.ZERO;
    private Instant runningSince;

    /** The status with which a delivery is answered. */
    int take(Delivery delivery) {
        var said = delivery.state();
        return switch (delivery.way()) {
            case TOLD -> tell(said);
            case PATCHED_TOO_LATE -> 412;
            case PATCHED -> patch(said);
        };
    }

    /** Null while it is under way, or void without ever having been resolved. */
    Duration timeToRestore() {
        return resolvedAt == null ? null : run;
    }

    String status() {
        return fields.get("status");
    }

    private int tell(ObjectNode said) {
        if (said.path("priority").asText().equals("P9")) {
            return 400;
        }
        var updatedAt =
                said.has("updatedAt") ? Instant.parse(said.get("updatedAt").textValue()) : null;
        if (version > 0 && updatedAt != null && updatedAt.isBefore(told)) {
            return 200;
        }
        var created = version == 0;
        if (created) {
            fields.put("status", "open");
            fields.put("cause", "unknown");
            runningSince = Instant.parse(said.get("openedAt").textValue());
        }
        change(said, updatedAt);
        told = updatedAt == null ? told : updatedAt;
        return created ? 201 : 200;
    }

    private int patch(ObjectNode said) {
        var to = said.path("status").asText(status());
        if (!to.equals(status()) && !LEGAL.get(status()).contains(to)) {
            return 409;
        }
        var isFinal = Set.of("closed", "void").contains(status());
        if (to.equals(status()) && isFinal && changesMoreThanTexts(said)) {
            return 409;
        }
        change(said, said.has("updatedAt") ? Instant.parse(said.get("updatedAt").textValue()) : null);
        return 200;
    }

    private boolean changesMoreThanTexts(ObjectNode said) {
        return said.properties().stream()
                .anyMatch(field -> !TEXTS.contains(field.getKey())
                        && !field.getValue().asText().equals(fields.get(field.getKey())));
    }

    private void change(ObjectNode said, Instant at) {
        var before = new TreeMap<>(fields);
        var to = said.path("status").asText(status());
        if (!to.equals(status())) {
            step(to, at);
        }
        said.properties().forEach(field -> {
            if (field.getValue().isNull()) {
                fields.remove(field.getKey());
            } else {
                fields.put(field.getKey(), field.getValue().textValue());
            }
        });
        var priority = fields.get("priority");
        peakPriority = peakPriority == null || priority.compareTo(peakPriority) < 0 ? priority : peakPriority;
        version += fields.equals(before) ? 0 : 1;
    }

    private void step(String to, Instant at) {
        if (runningSince != null) {
            run = run.plus(Duration.between(runningSince, at));
            runningSince = null;
        }
        if (UNDER_WAY.contains(to)) {
            reopenCount += UNDER_WAY.contains(status()) ? 0 : 1;
            resolvedAt = null;
        } else if (!to.equals("void") && resolvedAt == null) {
            resolvedAt = at;
        }
        if (to.equals("open") || (to.equals("void") && resolvedAt == null)) {
            runningSince = at;
        }
    }
}
