package servicedelivery.benchmark;

/** The projection of both topics, against the same figures by Kafka Streams. */
final class ProjectionOverStreams implements Benchmark {

    private static final int WARM_UPS = 3;

    private final Meter meter;
    private final Reporting reporting;
    private final StreamsPeer streams;

    ProjectionOverStreams(Parts parts) throws Exception {
        meter = new Meter(parts);
        reporting = parts.reporting();
        streams = new StreamsPeer(parts, parts.feed());
        for (var round = 0; round < WARM_UPS; round++) {
            streams.project();
        }
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
