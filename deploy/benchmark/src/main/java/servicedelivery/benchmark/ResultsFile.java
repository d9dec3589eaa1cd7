package servicedelivery.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The results for programs. */
record ResultsFile(Machine machine, List<Result> results) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final double HUNDREDTHS = 100;

    void write(Path file) throws IOException {
        Files.writeString(file, JSON.writeValueAsString(json()) + "\n");
    }

    ObjectNode json() {
        var json = JSON.createObjectNode();
        json.set("machine", JSON.valueToTree(machine.machine()));
        json.set("versions", JSON.valueToTree(machine.versions()));
        var all = json.putArray("benchmarks");
        results.forEach(result -> all.add(json(result)));
        return json;
    }

    private static ObjectNode json(Result result) {
        var json = JSON.createObjectNode();
        json.put("name", result.name());
        json.set("ours", side(result, result.claim().ours(), result.ours(), result.cpuOfOurs()));
        json.set("peer", side(result, result.claim().peer(), result.peer(), result.cpuOfPeer()));
        json.set("ratio", spread(result.ratio()));
        json.put(result.claim().goal().kind(), result.claim().goal().bound());
        json.put("aim", result.claim().goal().aim());
        json.put("reached", result.reached());
        json.put("processorsTakenByOthers", rounded(result.others()));
        json.put("remark", result.remark());
        return json;
    }

    private static ObjectNode side(Result result, String what, Spread amount, double cpuMicros) {
        var json = JSON.createObjectNode();
        json.put("what", what);
        json.set(result.claim().unit().field(), spread(amount));
        json.put("cpuMicrosPerEvent", rounded(cpuMicros));
        return json;
    }

    private static ObjectNode spread(Spread spread) {
        return JSON.createObjectNode()
                .put("median", rounded(spread.median()))
                .put("min", rounded(spread.min()))
                .put("max", rounded(spread.max()));
    }

    private static double rounded(double value) {
        return Math.round(value * HUNDREDTHS) / HUNDREDTHS;
    }
}
