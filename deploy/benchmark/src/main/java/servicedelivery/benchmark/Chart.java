package servicedelivery.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The results as a picture: each ratio as a part of its aim, with its spread, and a mark where it must be at least. */
record Chart(List<Result> results) {

    private static final int ROW = 34;
    private static final int LEFT = 190;
    private static final int AIM = 380;
    private static final int RIGHT = 190;
    private static final int WIDEST = 500;

    void write(Path file) throws IOException {
        var width = LEFT + WIDEST + RIGHT;
        var height = (results.size() + 2) * ROW;
        var svg = new StringBuilder();
        svg.append("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="13">
                <title>Ratio of the product to its peers, as a part of the aim</title>
                <rect width="100%%" height="100%%" fill="#fff"/>
                <text x="%d" y="20" text-anchor="middle">aim</text>
                <line x1="%d" x2="%d" y1="26" y2="%d" stroke="#666" stroke-dasharray="4 3"/>
                """.formatted(width, height, LEFT + AIM, LEFT + AIM, LEFT + AIM, height - ROW));
        for (var row = 0; row < results.size(); row++) {
            svg.append(row(results.get(row), (row + 1) * ROW));
        }
        Files.writeString(file, svg.append("</svg>\n"));
    }

    private static String row(Result result, int top) {
        var ratio = result.ratio();
        var goal = result.claim().goal();
        var bound = x(goal.part(goal.bound()));
        return String.format(
                Locale.ROOT,
                """
                <text x="%d" y="%d" text-anchor="end">%s</text>
                <rect x="%d" y="%d" width="%d" height="16" fill="%s"/>
                <line x1="%d" x2="%d" y1="%d" y2="%d" stroke="#222" stroke-width="2"/>
                <line x1="%d" x2="%d" y1="%d" y2="%d" stroke="#b00" stroke-width="2"/>
                <text x="%d" y="%d">%.2f (%s %s, aim %s)</text>
                """,
                LEFT - 10,
                top + 14,
                result.name(),
                LEFT,
                top,
                x(goal.part(ratio.median())) - LEFT,
                result.reached() == null ? "#d99" : "#59a",
                x(goal.part(ratio.min())),
                x(goal.part(ratio.max())),
                top + 8,
                top + 8,
                bound,
                bound,
                top - 3,
                top + 19,
                LEFT + WIDEST + 8,
                top + 13,
                ratio.median(),
                goal.isMost() ? "at most" : "at least",
                goal.bound(),
                goal.aim());
    }

    private static int x(double partOfAim) {
        return LEFT + (int) Math.min(WIDEST, partOfAim * AIM);
    }
}
