package servicedelivery.suite;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Takes spans as an OpenTelemetry collector does, by OTLP over gRPC. */
final class Collector implements AutoCloseable {

    /** Of a gRPC message: whether it is compressed, and how long it is. */
    private static final int PREFIX = 5;

    private final List<Span> spans = new CopyOnWriteArrayList<>();
    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server = vertx.createHttpServer()
            .requestHandler(this::take)
            .listen(0, "localhost")
            .toCompletionStage()
            .toCompletableFuture()
            .join();

    /**
     * One span that came.
     *
     * @param parent the span within which it lies; empty for the first of a trace
     */
    record Span(String service, String trace, String id, String parent, String name) {}

    String url() {
        return "http://localhost:" + server.actualPort();
    }

    List<Span> spansOf(String trace) {
        return spans.stream().filter(span -> span.trace().equals(trace)).toList();
    }

    private void take(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            read(body);
            request.response()
                    .putHeader("content-type", "application/grpc")
                    .putTrailer("grpc-status", "0")
                    .end(Buffer.buffer(new byte[PREFIX]));
        });
    }

    private void read(Buffer body) {
        try {
            ExportTraceServiceRequest.parseFrom(body.getBytes(PREFIX, body.length())).getResourceSpansList().stream()
                    .flatMap(Collector::spans)
                    .forEach(spans::add);
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<Span> spans(ResourceSpans of) {
        var service = of.getResource().getAttributesList().stream()
                .filter(attribute -> attribute.getKey().equals("service.name"))
                .map(attribute -> attribute.getValue().getStringValue())
                .findFirst()
                .orElse("");
        return of.getScopeSpansList().stream()
                .flatMap(scope -> scope.getSpansList().stream())
                .map(span -> new Span(
                        service,
                        hex(span.getTraceId()),
                        hex(span.getSpanId()),
                        hex(span.getParentSpanId()),
                        span.getName()));
    }

    private static String hex(ByteString bytes) {
        return HexFormat.of().formatHex(bytes.toByteArray());
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
