package servicedelivery.reporting.chart;

/** Draws a gauge in a box of 240 by 172 units. */
final class GaugeDrawing {

    private static final double CENTRE_X = 120;
    private static final double CENTRE_Y = 118;
    private static final double RADIUS = 92;
    private static final double THICKNESS = 18;
    private static final double GAP = 0.006;
    private static final int SHORT = 4;
    private static final int LONG = 9;
    private static final int LONG_END = 8;
    private static final int LONGEST_END = 14;

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
        label(gauge.value(), "value", 112, size(gauge.value()), "bold", "#0b0c0c");
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

    /** So that it fits between the ends of the half circle. */
    private static int size(String value) {
        if (value.length() > LONG) {
            return 12;
        }
        return value.length() > SHORT + 2 ? 28 : value.length() > SHORT ? 36 : 46;
    }

    /** Below its end of the half circle; a long one begins at the edge. */
    private void ends() {
        end(gauge.least(), CENTRE_X - RADIUS, 2, "start");
        end(gauge.most(), CENTRE_X + RADIUS, 2 * CENTRE_X - 2, "end");
    }

    private void end(String text, double below, double edge, String anchor) {
        if (text.isEmpty()) {
            return;
        }
        if (text.length() <= LONG_END) {
            svg.text("text", text, "class", "end", "x", below, "y", 136, "font-size", 13, "fill", "#505a5f");
            return;
        }
        var size = text.length() > LONGEST_END ? 9 : 13;
        svg.text(
                "text",
                text,
                "class",
                "end",
                "x",
                edge,
                "y",
                136,
                "text-anchor",
                anchor,
                "font-size",
                size,
                "fill",
                "#505a5f");
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
