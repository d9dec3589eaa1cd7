package servicedelivery.benchmark;

/** The projection of both topics, against the same figures by Kafka Streams. */
final class ProjectionOverStreams implements Benchmark {

    private static final int MOST_WARM_UPS = 12;

    private final Meter meter;
    private final Reporting reporting;
    private final StreamsPeer streams;

    ProjectionOverStreams(Parts parts) throws Exception {
        meter = new Meter(parts);
        reporting = parts.reporting();
        streams = new StreamsPeer(parts, parts.feed());
        WarmUp.of(MOST_WARM_UPS, this::peerPerSecond);
    }

    private double peerPerSecond() throws Exception {
        var done = streams.project();
        return done.events() / done.seconds();
    }

    @Override
    public Claim claim() {
        return new Claim(
                "the projection applying %,d events of incidents and as many of survey responses"
                        .formatted(Feed.EVENTS),
                "the same figures by Kafka Streams (exactly_once_v2, RocksDB, 2 threads)",
                2,
                5);
    }

    @Override
    public Measured ours() throws Exception {
        reporting.forget();
        return meter.measure(reporting::project);
    }

    @Override
    public Measured peer() throws Exception {
        return meter.measure(streams::project);
    }

    @Override
    public void close() {
        streams.close();
    }
}
