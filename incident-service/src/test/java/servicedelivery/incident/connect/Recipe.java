package servicedelivery.incident.connect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** One section of docs/connect.md, from which the tests take what people are told to copy. */
public record Recipe(String text) {

    private static final Path DOCUMENT = Path.of(System.getProperty("repository.root"), "docs", "connect.md");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^( *)```(\\w+)\\n(.*?)^ *```$");
    private static final Pattern ROW = Pattern.compile("(?m)^ *\\| (.+) \\|$");

    /** @param heading without the number signs */
    public static Recipe of(String heading) {
        try {
            var document = Files.readString(DOCUMENT);
            var begin = document.indexOf("\n## " + heading + "\n");
            var end = document.indexOf("\n## ", begin + 1);
            return new Recipe(document.substring(begin, end < 0 ? document.length() : end));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first block of code in a language. */
    public String block(String language) {
        return blocks(language).get(0);
    }

    /** All blocks of code in a language, without the indentation that the list they stand in gives them. */
    public List<String> blocks(String language) {
        return BLOCK.matcher(text)
                .results()
                .filter(block -> block.group(2).equals(language))
                .map(block -> block.group(3).replaceAll("(?m)^" + block.group(1), ""))
                .toList();
    }

    /** The rows of the table with two columns whose second heading is this. */
    public Map<String, String> table(String secondHeading) {
        var rows = new LinkedHashMap<String, String>();
        var inside = false;
        for (var line : text.lines().toList()) {
            var row = ROW.matcher(line);
            var cells = row.matches() ? row.group(1).split(" \\| ", -1) : new String[0];
            if (cells.length == 2 && inside) {
                rows.put(cells[0], cells[1]);
            } else {
                inside = cells.length == 2 && cells[1].equals(secondHeading);
            }
        }
        rows.remove("---");
        return rows;
    }
}
