package servicedelivery.benchmark;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.sql.SQLException;
import java.time.Duration;

/** What a dashboard gets that has the newest figures already, against the least that Quarkus can answer. */
final class UnchangedOverConstant implements Benchmark {

    private static final int CLIENTS = 32;
    private static final Duration TIME = Duration.ofSeconds(2);
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final String FIGURES = "/api/v1/summary?asOf=2018-12-31";
    private static final String CONSTANT = "constant";
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    private final Meter meter;
    private final Feed feed;
    private final Reporting reporting;
    private final Polls constants;
    private final int port;

    UnchangedOverConstant(Parts parts) throws Exception {
        meter = new Meter(parts);
        feed = parts.feed();
        reporting = parts.reporting();
        port = reporting.service().port();
        constants = constants(parts.bare(), CLIENTS);
        try (var polls = polls()) {
            polls.run(WARM_UP);
        }
        constants.run(WARM_UP);
    }

    /** Clients of the constant. */
    static Polls constants(Service bare, int clients) throws IOException {
        var request = "GET /constant HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n\r\n".formatted(bare.port());
        return new Polls(bare.port(), clients, request, OK, CONSTANT.length());
    }

    @Override
    public boolean isWarm() {
        return true;
    }

    @Override
    public Claim claim() {
        return new Claim(
                "304 to GET %s with the newest tag, by %d clients".formatted(FIGURES, CLIENTS),
                "200 with a constant from a bare Quarkus endpoint on the thread that reads requests, by as many clients",
                0.7,
                0.95);
    }

    @Override
    public Measured ours() throws Exception {
        try (var polls = polls()) {
            return meter.measure(() -> polls.run(TIME));
        }
    }

    @Override
    public Measured peer() throws Exception {
        return meter.measure(() -> constants.run(TIME));
    }

    /** Clients with the newest tag, once nothing changes any more. */
    private Polls polls() throws Exception {
        feed.speak();
        reporting.awaitLull();
        return new Polls(port, CLIENTS, request(tag()), NOT_MODIFIED, 0);
    }

    private String tag() throws IOException {
        return Http.send(HttpRequest.newBuilder(Http.address(port, FIGURES))
                        .header("Authorization", "Bearer " + Service.KEY)
                        .build())
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }

    private String request(String tag) {
        return "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nAuthorization: Bearer %s\r\nIf-None-Match: %s\r\n\r\n"
                .formatted(FIGURES, port, Service.KEY, tag);
    }

    @Override
    public void close() throws IOException, SQLException {
        constants.close();
    }
}
