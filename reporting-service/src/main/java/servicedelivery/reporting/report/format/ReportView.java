package servicedelivery.reporting.report.format;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The report as its templates show it: texts, harmless and in order, with something to say where there is nothing to show.
 *
 * @param month as in the address
 * @param facts of the header
 * @param comment null when nobody made one
 * @param author null when nobody is named
 */
record ReportView(
        String heading,
        String month,
        List<Fact> facts,
        List<String> notices,
        String summary,
        @Nullable String comment,
        List<String> bullets,
        String recommendations,
        List<Section> sections,
        List<String> narrative,
        String gaugesHeading,
        List<ReportDrawings.Drawing> gauges,
        List<ReportDrawings.Drawing> lines,
        List<Figure> figures,
        List<Month> months,
        List<Improvements> improvements,
        List<Commitment> commitments,
        String certificatesHeading,
        List<String> certificates,
        List<String> contact,
        @Nullable String author) {

    private static final int LONGEST_LINE = 80;

    /** A line of the header. */
    record Fact(String name, String value) {}

    /** An organisation with its priorities. */
    record Section(int number, String heading, List<Priority> priorities) {}

    /** A table with what stands above it. */
    record Priority(String heading, String sentence, List<Row> rows) {}

    /** A row of that table. */
    record Row(UUID id, String affectedService, String reason, String resolution) {}

    /** A row of the table of figures. */
    record Figure(
            String title, String organisation, String value, String word, String goal, String previous, String cases) {}

    /** A row of the table of months. */
    record Month(String month, String score, String satisfaction, long p1, long p2, long withinTarget, long late) {}

    /** Improvements under their heading. */
    record Improvements(int number, String heading, List<String> items) {}

    /** A row of the table of commitments. */
    record Commitment(String commitment, List<String> updates, String status, String tone) {}

    /** The heading as it fits into a line at the foot of a page. */
    public String running() {
        return heading.codePointCount(0, heading.length()) <= LONGEST_LINE
                ? heading
                : heading.substring(0, heading.offsetByCodePoints(0, LONGEST_LINE)) + "…";
    }

    public String noImprovements() {
        return Phrases.NO_IMPROVEMENTS;
    }

    public String noCommitments() {
        return Phrases.NO_COMMITMENTS;
    }

    public String noCertificates() {
        return Phrases.NO_CERTIFICATES;
    }
}
