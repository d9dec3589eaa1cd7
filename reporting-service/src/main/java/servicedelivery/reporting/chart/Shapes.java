package servicedelivery.reporting.chart;

/** The shapes of the tones, 20 units high. */
final class Shapes {

    private static final String INK = "#ffffff";

    private Shapes() {}

    /** Around the given point. */
    static void draw(Svg svg, Tone tone, double x, double y) {
        svg.open(
                "g", "class", tone.cssClass(), "transform", "translate(%s %s)".formatted(Svg.number(x), Svg.number(y)));
        switch (tone) {
            case GOOD -> {
                svg.empty("circle", "class", "fill", "r", 10, "fill", tone.colour());
                sign(svg, "M-4.5 0.5L-1.5 3.5L5 -3.5");
            }
            case WATCH -> {
                svg.empty("path", "class", "fill", "d", "M0 -10L11 9H-11Z", "fill", tone.colour());
                sign(svg, "M0 -3.5V2.5M0 5V6.5");
            }
            case POOR -> {
                svg.empty("path", "class", "fill", "d", "M0 -11L11 0L0 11L-11 0Z", "fill", tone.colour());
                sign(svg, "M-3.5 -3.5L3.5 3.5M3.5 -3.5L-3.5 3.5");
            }
            case NEUTRAL ->
                svg.empty(
                        "path",
                        "class",
                        "line",
                        "d",
                        "M-9 0A9 9 0 1 1 9 0A9 9 0 1 1 -9 0M-4 0H4",
                        "fill",
                        "none",
                        "stroke",
                        tone.colour(),
                        "stroke-width",
                        2);
        }
        svg.close("g");
    }

    private static void sign(Svg svg, String path) {
        svg.empty("path", "class", "sign", "d", path, "fill", "none", "stroke", INK, "stroke-width", 2.5);
    }
}
