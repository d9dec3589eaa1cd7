package servicedelivery.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What the services write down. */
final class Logs {

    private static final Pattern TROUBLE = Pattern.compile("^[0-9-]+ [0-9:,]+ (ERROR|FATAL|WARN) .*");

    /** What is told of faults that are the tests' own doing, by Kafka's client, the pool and the transaction manager, and by the services. */
    private static final Pattern EXPECTED = Pattern.compile(
            ".* \\[(org\\.apa\\.kaf|io\\.agr\\.pool|com\\.arj\\.ats|io\\.ver\\.cor\\.imp\\.Blocked).*|.*(cannot be read|Start-up waits for PostgreSQL|Reading broke off).*");

    private final Path directory;
    private final Map<Path, Integer> read = new HashMap<>();

    /** @param directory of the logs */
    Logs(Path directory) {
        this.directory = directory;
    }

    /** The lines since the last call that nobody should find who looks after the services. */
    List<String> unexpected() {
        var found = new ArrayList<String>();
        try (var files = Files.newDirectoryStream(directory, "*-service*.log")) {
            for (var file : files) {
                var lines = Files.readAllLines(file);
                lines.stream()
                        .skip(read.getOrDefault(file, 0))
                        .filter(TROUBLE.asMatchPredicate())
                        .filter(EXPECTED.asMatchPredicate().negate())
                        .map(line -> file.getFileName() + ": " + line)
                        .forEach(found::add);
                read.put(file, lines.size());
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is there is not looked at any more. */
    void skip() {
        var unused = unexpected();
    }
}
