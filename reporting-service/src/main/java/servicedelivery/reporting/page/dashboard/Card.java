package servicedelivery.reporting.page.dashboard;

import java.util.List;
import servicedelivery.reporting.chart.Gauge;

/** One gauge with what it is about, its goal and the month before. */
record Card(Gauge gauge, List<Fact> facts) {

    /** @param address of the rows behind the text; empty when there are none to show */
    record Fact(String name, String text, String address) {

        static Fact plain(String name, String text) {
            return new Fact(name, text, "");
        }
    }
}
