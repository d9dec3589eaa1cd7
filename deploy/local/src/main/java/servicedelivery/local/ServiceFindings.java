package servicedelivery.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What {@code deploy/doctor} says of the services: whether they run, and what they themselves say of how they are. */
record ServiceFindings(DataDirectory data, Ports ports, Scale scale) {

    List<Finding> all() {
        return scale.services().stream().flatMap(this::of).toList();
    }

    private Stream<Finding> of(Replica replica) {
        var name = replica.name();
        if (!data.runs(name)) {
            return Stream.of(Finding.absent(name + " does not run", data.runsAtAll()));
        }
        try {
            return wellness(name, Json.parsed(Http.text(replica.managementUrl(ports) + "/q/health/group/wellness")));
        } catch (StackException e) {
            return Stream.of(Finding.failed(
                    name + " runs and does not answer",
                    "see %s.".formatted(data.location(name).log())));
        }
    }

    static Stream<Finding> wellness(String service, JsonNode answer) {
        var unwell = StreamSupport.stream(answer.path("checks").spliterator(), false)
                .filter(check -> !check.path("status").asText().equals("UP"))
                .map(check -> Finding.failed(
                        "%s, %s: %s"
                                .formatted(
                                        service,
                                        check.path("name").asText(),
                                        check.path("data").path("reason").asText("down")),
                        check.path("data").path("remedy").asText("see docs/operations.md#probes")))
                .toList();
        return unwell.isEmpty() ? Stream.of(Finding.ok(service + " is well")) : unwell.stream();
    }
}
