package servicedelivery.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;

/** Whether reporting-service has applied all that was posted. */
record ReportingStatus(String url, String key) {

    private static final ObjectMapper JSON = new ObjectMapper();

    boolean isCaughtUp() {
        var answer = Http.send(HttpRequest.newBuilder().GET(), url, key);
        if (answer.statusCode() != 200) {
            return false;
        }
        try {
            var status = JSON.readTree(answer.body());
            var backlog = 0L;
            for (var source : status.path("sources")) {
                backlog += source.path("backlog").asLong();
            }
            return status.path("complete").asBoolean() && status.path("pending").asLong(-1) == 0 && backlog == 0;
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}
