package servicedelivery.benchmark;

import java.sql.SQLException;

/** How long it takes to make all facts anew from the topics and to compare them with those that are there. */
final class RebuildOverCopy implements Benchmark {

    private static final String TABLES = """
            CREATE UNLOGGED TABLE scratch.incident_fact (LIKE public.incident_fact, PRIMARY KEY (id));
            CREATE UNLOGGED TABLE scratch.survey_fact (LIKE public.survey_fact, PRIMARY KEY (id));
            """;

    private final Meter meter;
    private final Reporting reporting;
    private final CopyPeer copy;

    RebuildOverCopy(Parts parts) throws Exception {
        meter = new Meter(parts);
        reporting = parts.reporting();
        copy = new CopyPeer(reporting, parts.feed(), "scratch", TABLES);
    }

    @Override
    public Claim claim() {
        return new Claim(
                "a rebuild of the projection from %,d events".formatted(2 * Feed.EVENTS),
                "a plain consumer that writes the same rows by COPY into unlogged tables with a primary key",
                Goal.atMost(2, 1.2),
                Unit.SECONDS);
    }

    @Override
    public Measured ours() throws Exception {
        reporting.checkpoint();
        return time(meter.measure(reporting::rebuild));
    }

    @Override
    public Measured peer() throws Exception {
        copy.empty();
        return time(meter.measure(copy::copyFromStart));
    }

    private static Measured time(Measured rate) {
        return rate.of(2 * Feed.EVENTS / rate.perSecond());
    }

    @Override
    public void close() throws SQLException {
        copy.close();
    }
}
