package servicedelivery.reporting.chart;

/**
 * What to make of a figure. A tone is never seen by its colour alone: each has a shape of its own, and a word stands beside it.
 */
public enum Tone {
    /** As agreed, or better: a disc with a tick. */
    GOOD("good", "#00703c"),
    /** Worth a look: a triangle with an exclamation mark. */
    WATCH("watch", "#b25d00"),
    /** Not as agreed: a diamond with a cross. */
    POOR("poor", "#c5221f"),
    /** Nothing to judge: a ring with a dash. */
    NEUTRAL("neutral", "#505a5f");

    private final String name;
    private final String colour;

    Tone(String name, String colour) {
        this.name = name;
        this.colour = colour;
    }

    /** The class by which a style sheet knows it. */
    public String cssClass() {
        return "tone-" + name;
    }

    /** For whoever draws without a style sheet; at least 4.5:1 with white. */
    String colour() {
        return colour;
    }

    /** The shape alone, to stand before a word that says the same. */
    public String svg() {
        return new Svg()
                .open(
                        "svg",
                        "class",
                        "shape",
                        "viewBox",
                        "0 0 24 24",
                        "width",
                        "20",
                        "height",
                        "20",
                        "aria-hidden",
                        "true",
                        "focusable",
                        "false")
                .with(svg -> Shapes.draw(svg, this, 12, 12))
                .close("svg")
                .toString();
    }
}
