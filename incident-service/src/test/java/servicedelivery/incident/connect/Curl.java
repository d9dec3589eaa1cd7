package servicedelivery.incident.connect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lets a shell evaluate a command line of curl, and reads what curl would have been told to send. */
public final class Curl {

    private static final String INSTEAD = "curl() { printf '%s\\0' \"$@\"; }\nKEY=desk-key\n";
    private static final Set<String> WITH_VALUE = Set.of("-X", "-H", "--data", "--data-binary", "--retry", "-o");

    private Curl() {}

    /** @param command the block of the document, as people paste it; a body from a file stands there with its name after an @ */
    public static Told told(String command) {
        var headers = new HashMap<String, String>();
        var options = new HashMap<String, String>();
        var arguments = arguments(command);
        for (var index = 0; index < arguments.size(); index++) {
            var argument = arguments.get(index);
            if (argument.equals("-H")) {
                var header = arguments.get(++index).split(": ", 2);
                headers.put(header[0], header[1]);
            } else if (WITH_VALUE.contains(argument)) {
                options.put(argument, arguments.get(++index));
            } else if (!argument.startsWith("-") && !argument.isEmpty()) {
                options.put("url", argument);
            }
        }
        var body = options.getOrDefault("--data", options.getOrDefault("--data-binary", ""));
        return new Told(
                options.getOrDefault("-X", "POST"),
                Told.path(options.getOrDefault("url", "")),
                Map.copyOf(headers),
                body);
    }

    private static List<String> arguments(String command) {
        try {
            var shell = new ProcessBuilder("/bin/sh", "-c", INSTEAD + command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            shell.waitFor();
            return List.of(said.split("\0", -1));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
