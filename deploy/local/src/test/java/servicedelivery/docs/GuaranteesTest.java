package servicedelivery.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who is told that a test proves something can look at it. */
class GuaranteesTest {

    private static final Path ROOT = Path.of(System.getProperty("repository.root"));
    private static final Pattern NAME = Pattern.compile("`([A-Z]\\w+(?:Test|IT)|Oracle|Ledger)`");

    @Test
    void everyTestThatIsNamedAsAProofExists() throws IOException {
        var named = NAME.matcher(Files.readString(ROOT.resolve("docs/guarantees.md")))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());

        try (var files = Files.walk(ROOT)) {
            var present = files.filter(file -> file.toString().contains("/src/test/java/"))
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
            assertThat(named).hasSizeGreaterThan(40);
            assertThat(present).containsAll(named);
        }
    }
}
