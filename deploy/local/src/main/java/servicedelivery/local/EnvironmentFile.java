package servicedelivery.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import servicedelivery.backing.Trees;

/** A file of variables that a POSIX shell can {@code source}; only its owner can read it. */
record EnvironmentFile(Path path) {

    private static final Pattern LINE = Pattern.compile("([A-Z0-9_]+)='(.*)'");
    private static final String QUOTE_IN_QUOTES = "'\\''";

    /** What it holds; nothing when there is no such file. */
    Map<String, String> read() {
        var variables = new LinkedHashMap<String, String>();
        try {
            if (Files.exists(path)) {
                Files.readAllLines(path).forEach(line -> read(line, variables));
            }
            return variables;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces it in one step; no value may hold a line break. */
    void write(Map<String, String> variables) {
        Trees.write(
                path,
                variables.entrySet().stream()
                        .map(variable -> variable.getKey() + "=" + quoted(variable.getValue()) + "\n")
                        .collect(Collectors.joining()));
    }

    private static String quoted(String value) {
        return "'" + value.replace("'", QUOTE_IN_QUOTES) + "'";
    }

    private static void read(String line, Map<String, String> variables) {
        var matcher = LINE.matcher(line);
        if (matcher.matches()) {
            variables.put(matcher.group(1), matcher.group(2).replace(QUOTE_IN_QUOTES, "'"));
        }
    }
}
