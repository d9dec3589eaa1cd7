package servicedelivery.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CancellationException;

/** Single requests, outside of what is measured. */
final class Http {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Http() {}

    static boolean isOk(int port, String path) {
        try {
            return send(HttpRequest.newBuilder(address(port, path)).build()).statusCode() == 200;
        } catch (IOException e) {
            // Nobody listens there yet.
            return false;
        }
    }

    static HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    static URI address(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
