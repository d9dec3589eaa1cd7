package servicedelivery.reporting.chart;

/** Draws a gauge in a box of 240 by 172 units. */
final class GaugeDrawing {

    private static final double CENTRE_X = 120;
    private static final double CENTRE_Y = 118;
    private static final double RADIUS = 92;
    private static final double THICKNESS = 18;
    private static final double GAP = 0.006;

    private final Gauge gauge;
    private final Svg svg = new Svg();

    GaugeDrawing(Gauge gauge) {
        this.gauge = gauge;
    }

    String svg() {
        var named = gauge.id() + "-title " + gauge.id() + "-description";
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "gauge",
                "viewBox",
                "0 0 240 172",
                "width",
                240,
                "height",
                172,
                "role",
                "img",
                "aria-labelledby",
                named,
                "font-family",
                "sans-serif",
                "text-anchor",
                "middle");
        svg.text("title", gauge.title(), "id", gauge.id() + "-title");
        svg.text("desc", gauge.description(), "id", gauge.id() + "-description");
        arc("track", "#d3d9dd", 0, 1);
        arcs();
        goal();
        label(gauge.value(), "value", 112, 46, "bold", "#0b0c0c");
        ends();
        Shapes.draw(svg, gauge.tone(), CENTRE_X, 60);
        label(
                gauge.word(),
                "word " + gauge.tone().cssClass(),
                162,
                18,
                "bold",
                gauge.tone().colour());
        return svg.close("svg").toString();
    }

    /** Side by side with a gap between them, so that they can be told apart without their colours. */
    private void arcs() {
        var from = 0.0;
        var many = gauge.arcs().size() > 1;
        for (var part : gauge.arcs()) {
            var to = Math.min(from + Math.max(part.share(), 0), 1);
            var gap = many && to - from > 3 * GAP ? GAP : 0;
            if (to > from) {
                arc("arc " + part.tone().cssClass(), part.tone().colour(), from + gap, to - gap);
            }
            from = to;
        }
    }

    private void arc(String cssClass, String colour, double from, double to) {
        var path = "M%s %sA%s %s 0 0 1 %s %s"
                .formatted(
                        x(from, RADIUS),
                        y(from, RADIUS),
                        Svg.number(RADIUS),
                        Svg.number(RADIUS),
                        x(to, RADIUS),
                        y(to, RADIUS));
        svg.empty("path", "class", cssClass, "d", path, "fill", "none", "stroke", colour, "stroke-width", THICKNESS);
    }

    private void goal() {
        if (gauge.goal() != null) {
            var at = Math.max(0, Math.min(1, gauge.goal()));
            var inner = RADIUS - THICKNESS / 2 - 4;
            var outer = RADIUS + THICKNESS / 2 + 6;
            var path = "M%s %sL%s %s".formatted(x(at, inner), y(at, inner), x(at, outer), y(at, outer));
            svg.empty("path", "class", "goal", "d", path, "fill", "none", "stroke", "#0b0c0c", "stroke-width", 4);
        }
    }

    private void ends() {
        label(gauge.least(), "end", CENTRE_X - RADIUS, 136);
        label(gauge.most(), "end", CENTRE_X + RADIUS, 136);
    }

    private void label(String text, String cssClass, double x, double y) {
        if (!text.isEmpty()) {
            svg.text("text", text, "class", cssClass, "x", x, "y", y, "font-size", 13, "fill", "#505a5f");
        }
    }

    private void label(String text, String cssClass, double y, int size, String weight, String colour) {
        svg.text(
                "text",
                text,
                "class",
                cssClass,
                "x",
                CENTRE_X,
                "y",
                y,
                "font-size",
                size,
                "font-weight",
                weight,
                "fill",
                colour);
    }

    private static String x(double share, double radius) {
        return Svg.number(CENTRE_X - radius * Math.cos(Math.PI * share));
    }

    private static String y(double share, double radius) {
        return Svg.number(CENTRE_Y - radius * Math.sin(Math.PI * share));
    }
}
