package servicedelivery.suite;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends the requests of a file from the top down, as somebody does who presses "Send" once on each. */
final class HttpFileRun {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\{([^}]+)}}");
    private static final Pattern ANSWERED = Pattern.compile("(\\w+)\\.(request|response)\\.(headers|body)\\.(.+)");

    private final HttpFile file;
    private final Map<String, String> variables;
    private final Map<String, HttpResponse<String>> answers = new HashMap<>();
    private final HttpClient client = HttpClient.newHttpClient();

    /** @param own the values that somebody types in: they replace those of the file */
    HttpFileRun(HttpFile file, Map<String, String> own) {
        this.file = file;
        this.variables = new HashMap<>(file.variables());
        this.variables.putAll(own);
    }

    /** Requests that were answered otherwise than they say, with the answer. */
    List<String> surprises() {
        var surprises = new ArrayList<String>();
        for (var request : file.requests()) {
            var answer = answer(request);
            answers.put(request.name(), answer);
            if (answer.statusCode() != request.answers()) {
                surprises.add("%s, %s: said %d, got %d %s"
                        .formatted(
                                file.path().getFileName(),
                                request.title(),
                                request.answers(),
                                answer.statusCode(),
                                answer.body()));
            }
        }
        return surprises;
    }

    private HttpResponse<String> answer(HttpFile.Request request) {
        var built = HttpRequest.newBuilder(URI.create(filled(request.url())))
                .timeout(Duration.ofSeconds(30))
                .method(request.method(), BodyPublishers.ofString(filled(request.body())));
        request.headers().forEach((name, value) -> built.header(name, filled(value)));
        try {
            return client.send(built.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(request.title(), e);
        }
    }

    private String filled(String text) {
        return VARIABLE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found.group(1))));
    }

    private String value(String variable) {
        if (variable.equals("$timestamp")) {
            return Long.toString(Instant.now().getEpochSecond());
        }
        var answered = ANSWERED.matcher(variable);
        if (!answered.matches()) {
            return filled(Objects.requireNonNull(variables.get(variable), variable));
        }
        var answer = Objects.requireNonNull(answers.get(answered.group(1)), variable);
        return switch (answered.group(2) + " " + answered.group(3)) {
            case "request headers" ->
                answer.request().headers().firstValue(answered.group(4)).orElseThrow();
            case "response headers" ->
                answer.headers().firstValue(answered.group(4)).orElseThrow();
            case "response body" ->
                Objects.requireNonNull(
                        JsonPath.from(answer.body()).getString(answered.group(4)),
                        () -> "no %s in the answer %d %s".formatted(variable, answer.statusCode(), answer.body()));
            default -> throw new AssertionError("not a variable that the test knows: " + variable);
        };
    }
}
