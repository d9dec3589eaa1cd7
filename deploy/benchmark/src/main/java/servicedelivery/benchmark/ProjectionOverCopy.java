package servicedelivery.benchmark;

import java.sql.SQLException;

/** How much the projection costs beyond reading its events and storing their rows. */
final class ProjectionOverCopy implements Benchmark {

    private static final String TABLES = """
            CREATE TABLE copied.incident_fact (LIKE public.incident_fact INCLUDING ALL);
            CREATE TABLE copied.survey_fact (LIKE public.survey_fact INCLUDING ALL);
            """;

    private final Meter meter;
    private final Reporting reporting;
    private final CopyPeer copy;

    ProjectionOverCopy(Parts parts) throws Exception {
        meter = new Meter(parts);
        reporting = parts.reporting();
        copy = new CopyPeer(reporting, parts.feed(), "copied", TABLES);
    }

    @Override
    public Claim claim() {
        return new Claim(
                "the projection applying %,d events of incidents and as many of survey responses"
                        .formatted(Feed.EVENTS),
                "a plain consumer that writes the same rows by COPY into tables with the same indexes",
                0.4,
                1);
    }

    @Override
    public Measured ours() throws Exception {
        reporting.forget();
        return meter.measure(reporting::project);
    }

    @Override
    public Measured peer() throws Exception {
        copy.empty();
        return meter.measure(copy::copy);
    }

    @Override
    public void close() throws SQLException {
        copy.close();
    }
}
