package servicedelivery.reporting.chart;

/** What marks the points of a line: a shape and a colour of its own, at least 3:1 with white. */
enum Mark {
    DISC("#12436d", "M-4 0A4 4 0 1 1 4 0A4 4 0 1 1 -4 0Z"),
    SQUARE("#a5440f", "M-4 -4H4V4H-4Z"),
    TRIANGLE("#801650", "M0 -5.5L5 4H-5Z"),
    DIAMOND("#1b7f77", "M0 -5.5L5.5 0L0 5.5L-5.5 0Z");

    private final String colour;
    private final String path;

    Mark(String colour, String path) {
        this.colour = colour;
        this.path = path;
    }

    static Mark of(int line) {
        return values()[line];
    }

    String colour() {
        return colour;
    }

    void draw(Svg svg, double x, double y) {
        var place = "translate(%s %s)".formatted(Svg.number(x), Svg.number(y));
        svg.empty("path", "class", "mark", "d", path, "transform", place, "fill", colour);
    }
}
