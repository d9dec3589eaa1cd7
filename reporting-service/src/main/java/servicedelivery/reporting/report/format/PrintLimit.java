package servicedelivery.reporting.report.format;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import servicedelivery.reporting.report.document.MonthlyReport;

/**
 * How long a text may be in print. A page takes memory and time while it is set, so that all texts together are limited: in a report
 * with more than that each has an equal share, and a notice says so.
 */
final class PrintLimit {

    /** Some 170 pages, which need less than 200 MB while they are set. */
    static final int MOST_CHARACTERS = 300_000;

    private static final int LEAST_SHARE = 80;

    private PrintLimit() {}

    /** In characters; {@link Integer#MAX_VALUE} when nothing need be cut. */
    static int of(MonthlyReport report) {
        var texts = texts(report);
        var total = texts.stream().mapToLong(String::length).sum();
        return total <= MOST_CHARACTERS ? Integer.MAX_VALUE : Math.max(LEAST_SHARE, MOST_CHARACTERS / texts.size());
    }

    private static List<String> texts(MonthlyReport report) {
        return Stream.of(
                        report.serviceLevels().stream()
                                .flatMap(section -> section.priorities().stream())
                                .flatMap(priority -> priority.incidents().stream())
                                .flatMap(row -> Stream.of(row.affectedService(), row.reason(), row.resolution())),
                        report.narrative().stream().map(one -> one.text()),
                        report.gauges().stream().flatMap(gauge -> Stream.of(gauge.title(), gauge.word())),
                        report.improvements().stream()
                                .flatMap(section -> section.items().stream())
                                .map(item -> item.text()),
                        report.commitments().stream()
                                .flatMap(row -> Stream.concat(Stream.of(row.commitment()), row.updates().stream())),
                        report.certificates().stream().map(item -> item.sentence()))
                .flatMap(texts -> texts)
                .filter(Objects::nonNull)
                .toList();
    }
}
