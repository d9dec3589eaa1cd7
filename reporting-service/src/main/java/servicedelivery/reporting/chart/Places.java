package servicedelivery.reporting.chart;

/** Finds room for texts that stand one below the other. */
final class Places {

    private Places() {}

    /**
     * Where each goes: as near as can be to where it would like to be, and apart from the others.
     *
     * @param wished from the top down
     */
    static double[] between(double top, double bottom, double height, double[] wished) {
        var places = wished.clone();
        var highest = top;
        for (var place = 0; place < places.length; place++) {
            places[place] = Math.max(highest, places[place]);
            highest = places[place] + height;
        }
        var lowest = bottom;
        for (var place = places.length - 1; place >= 0; place--) {
            places[place] = Math.min(lowest, places[place]);
            lowest = places[place] - height;
        }
        return places;
    }
}
