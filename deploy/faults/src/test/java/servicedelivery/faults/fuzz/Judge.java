package servicedelivery.faults.fuzz;

import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.Response;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Says what is wrong with an answer. */
final class Judge {

    private static final int OVERLOADED = 503;
    private static final int LONGEST_TARGET = 4_096;
    private static final int LONGEST_HEAD = 20 * 1024;
    private static final Pattern DETOUR = Pattern.compile("//|/(\\.|%2e){1,2}(/|$)");
    private static final Pattern CONTENT_TYPE = Pattern.compile("[\\w.+-]+/[\\w.+-]+(; charset=utf-8)?");
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private Judge() {}

    static List<String> faults(Action action, Sent sent, Received received) {
        var faults = new ArrayList<String>();
        if (received.status() >= 500 && received.status() != OVERLOADED) {
            faults.add("a failure of the service");
        } else if (!isNotOfTheOperation(action, sent, received) && METHODS.contains(sent.method)) {
            faults.addAll(differences(action, sent, received));
        }
        return faults;
    }

    /** Some requests are refused before anybody looks which operation they are for, and no lines need no answer. */
    private static boolean isNotOfTheOperation(Action action, Sent sent, Received received) {
        return switch (received.status()) {
            case 200 ->
                received.body().length == 0
                        && action.body().filter(Action.Body::hasLines).isPresent();
            case 400 -> received.body().length == 0;
            case 404 -> DETOUR.matcher(sent.path).find();
            case 414 -> sent.target().length() > LONGEST_TARGET;
            case 431 -> sent.head("").length > LONGEST_HEAD;
            default -> false;
        };
    }

    private static List<String> differences(Action action, Sent sent, Received received) {
        try {
            var names = received.headers().stream().map(Header::name).toList();
            return action.target().check().faults(request(action, sent, received), response(received), names).stream()
                    .filter(fault -> !(received.status() >= 400 && fault.equals("the document has no such operation")))
                    .toList();
        } catch (IllegalArgumentException e) {
            return received.status() >= 400 ? List.of() : List.of("its address cannot be read: " + e.getMessage());
        }
    }

    private static Request request(Action action, Sent sent, Received received) {
        var parts = sent.target().split("\\?", 2);
        var request = new SimpleRequest.Builder(sent.method, parts[0]);
        if (received.status() >= 400) {
            // Only what was accepted has to be right.
            return request.build();
        }
        // Where a method, a body or an odd media type does not matter to the service, it may be there.
        var body = action.body().filter(taken -> sent.method.equals(action.method()));
        sent.headers.stream()
                .filter(header -> !header.is("Accept") && !header.is("Content-Type"))
                .forEach(header -> request.withHeader(header.name(), header.value()));
        body.ifPresent(taken -> request.withContentType(sent.headers.stream()
                        .filter(header -> header.is("Content-Type"))
                        .map(Header::value)
                        .filter(CONTENT_TYPE.asMatchPredicate())
                        .findFirst()
                        .orElse(taken.type()))
                .withBody(sent.body));
        if (parts.length > 1) {
            for (var parameter : parts[1].split("&", -1)) {
                var pair = parameter.split("=", 2);
                if (!pair[0].isEmpty()) {
                    request.withQueryParam(decoded(pair[0]), pair.length == 1 ? "" : decoded(pair[1]));
                }
            }
        }
        return request.build();
    }

    private static Response response(Received received) {
        var response = new SimpleResponse.Builder(received.status()).withBody(received.body());
        received.headers().forEach(header -> response.withHeader(header.name(), header.value()));
        return response.build();
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }
}
