package servicedelivery.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The table of docs/report.md that compares the published report with the one that is computed from the example data. */
final class DocumentedReport {

    private static final String NOTHING = "–";

    private DocumentedReport() {}

    /** What the table says is computed, as it stands in the Markdown of the report. */
    static List<String> sentences() throws IOException {
        return Files.readAllLines(Path.of(System.getProperty("repository.root"), "docs", "report.md")).stream()
                .filter(line -> line.startsWith("| ") && line.endsWith(" |"))
                .map(line -> line.substring(2, line.length() - 2).split(" \\| ", -1))
                .filter(cells -> cells.length == 3 && !cells[0].startsWith("---") && !cells[0].equals("published"))
                .map(cells -> cells[1].strip().replace("\\|", "|"))
                .filter(sentence -> !sentence.equals(NOTHING))
                .toList();
    }
}
