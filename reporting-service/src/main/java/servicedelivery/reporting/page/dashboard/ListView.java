package servicedelivery.reporting.page.dashboard;

import java.util.List;

/**
 * A page of the rows behind a number.
 *
 * @param title what they are
 * @param whose they are, when not everybody's; or empty
 * @param about in a sentence, which of them
 * @param back the address of the dashboard from which they come
 * @param withheld how many more there are that cannot be shown, in a sentence; empty when there are none
 * @param next the address of the next page; empty on the last
 */
record ListView<T>(
        String title,
        String whose,
        String about,
        String back,
        String backName,
        List<T> rows,
        String withheld,
        String next) {}
