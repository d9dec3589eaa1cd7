package servicedelivery.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file of requests as editors send them one by one, of which this reads what deploy/examples makes use of.
 *
 * @param variables the values of {@code @name = value}, in which other variables may stand
 * @param requests in the order of the file
 */
record HttpFile(Path path, Map<String, String> variables, List<Request> requests) {

    private static final Pattern VARIABLE = Pattern.compile("@(\\w+) = (.*)");
    private static final Pattern NAME = Pattern.compile("# @name (\\w+)");
    private static final Pattern ANSWER = Pattern.compile("# answers (\\d{3})");
    private static final Pattern REQUEST = Pattern.compile("(GET|POST|PUT|PATCH|DELETE) (\\S+)");

    /**
     * One request, with variables in all its parts.
     *
     * @param title what stands after the number signs
     * @param name by which later requests refer to it; empty for none
     * @param answers the status that it says it is answered with; 0 when it does not say
     */
    record Request(
            String title,
            String name,
            int answers,
            String method,
            String url,
            Map<String, String> headers,
            String body) {}

    /** All that an operator is given. */
    static List<HttpFile> examples() {
        var folder = Path.of(System.getProperty("repository.root"), "deploy", "examples");
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".http"))
                    .sorted()
                    .map(HttpFile::read)
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static HttpFile read(Path path) {
        try {
            var variables = new LinkedHashMap<String, String>();
            var requests = new ArrayList<Request>();
            for (var part : Files.readString(path).split("(?m)^###", -1)) {
                read(part, variables, requests);
            }
            return new HttpFile(path, variables, requests);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void read(String part, Map<String, String> variables, List<Request> requests) {
        var lines = part.lines().toList();
        var name = "";
        var answers = 0;
        for (var index = 0; index < lines.size(); index++) {
            var line = lines.get(index);
            var variable = VARIABLE.matcher(line);
            var named = NAME.matcher(line);
            var answered = ANSWER.matcher(line);
            var request = REQUEST.matcher(line);
            if (variable.matches()) {
                variables.put(variable.group(1), variable.group(2));
            } else if (named.matches()) {
                name = named.group(1);
            } else if (answered.matches()) {
                answers = Integer.parseInt(answered.group(1));
            } else if (request.matches()) {
                var rest = lines.subList(index + 1, lines.size());
                requests.add(new Request(
                        lines.get(0).strip(),
                        name,
                        answers,
                        request.group(1),
                        request.group(2),
                        headers(rest),
                        body(rest)));
                return;
            }
        }
    }

    private static Map<String, String> headers(List<String> lines) {
        var headers = new LinkedHashMap<String, String>();
        lines.stream().takeWhile(line -> !line.isBlank()).forEach(line -> {
            var colon = line.indexOf(':');
            headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
        });
        return headers;
    }

    private static String body(List<String> lines) {
        var body = lines.stream().dropWhile(line -> !line.isBlank()).toList();
        return String.join("\n", body).strip();
    }
}
