package servicedelivery.incident.history;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** One history, delivered one by one to a new incident. */
final class Run {

    private final Service service;
    private final String affectedService;
    private final List<Delivery> history;
    private final IncidentModel model = new IncidentModel();
    private final String reference = UUID.randomUUID().toString();
    private String id = "";

    Run(Service service, String affectedService, List<Delivery> history) {
        this.service = service;
        this.affectedService = affectedService;
        this.history = history;
    }

    /** What was not as the model says; empty when all was. */
    String difference() {
        for (var delivery : history) {
            var version = model.version;
            var expected = model.take(delivery);
            var answer = deliver(delivery, version);
            if (answer.statusCode() != expected) {
                return "%s is answered %d, should be %d: %s"
                        .formatted(delivery, answer.statusCode(), expected, answer.body());
            }
            if (expected == 201) {
                id = Service.json(answer.body()).get("id").textValue();
            }
        }
        var differences = Comparison.differences(model, service.get(reference));
        return differences.isEmpty() ? gapsInHistory() : differences.toString();
    }

    private HttpResponse<String> deliver(Delivery delivery, int version) {
        return switch (delivery.way()) {
            case TOLD -> service.put(reference, told(delivery));
            case PATCHED -> service.patch(id, version, delivery.state().toString());
            case PATCHED_TOO_LATE ->
                service.patch(id, version + 1, delivery.state().toString());
        };
    }

    private String told(Delivery delivery) {
        ObjectNode state = delivery.state().deepCopy();
        return state.has("affectedService")
                ? state.put("affectedService", affectedService).toString()
                : state.toString();
    }

    private String gapsInHistory() {
        var versions = StreamSupport.stream(service.history(id).get("items").spliterator(), false)
                .map(entry -> entry.get("version").intValue())
                .toList();
        var expected = IntStream.rangeClosed(1, model.version).boxed().toList();
        return versions.equals(expected) ? "" : "the history has the versions " + versions;
    }
}
