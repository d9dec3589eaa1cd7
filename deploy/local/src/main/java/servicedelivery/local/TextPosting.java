package servicedelivery.local;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A file with the text of a report, written when nobody has written into that report. It names incidents as
 * <code>{{organisation/reference}}</code>, in whose place go their ids.
 *
 * @param incidents the base of the API of incident-service
 * @param text the address of the text
 */
record TextPosting(Path file, String incidents, String text, String key) {

    private static final Pattern REFERENCE = Pattern.compile("\\{\\{([^/}]+)/([^}]+)}}");

    /** @throws StackException with file and reason, when the text is refused */
    Posting.Posted write() {
        var before = answered(HttpRequest.newBuilder().GET(), text);
        if (Json.parsed(before.body()).path("version").asLong() > 0) {
            return new Posting.Posted(0, 1);
        }
        var body = REFERENCE.matcher(Json.text(file)).replaceAll(this::id);
        answered(
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/json")
                        .header("If-Match", "\"0\"")
                        .PUT(BodyPublishers.ofString(body)),
                text);
        return new Posting.Posted(1, 0);
    }

    private String id(MatchResult reference) {
        var address = "%s/organisations/%s/incidents/%s".formatted(incidents, reference.group(1), reference.group(2));
        return Json.parsed(answered(HttpRequest.newBuilder().GET(), address).body())
                .path("id")
                .asText();
    }

    private HttpResponse<String> answered(HttpRequest.Builder request, String address) {
        var answer = Http.send(request, address, key);
        if (answer.statusCode() != 200) {
            throw new StackException(
                    "%s: %s: %d, %s".formatted(file, address, answer.statusCode(), Json.detail(answer.body())));
        }
        return answer;
    }
}
