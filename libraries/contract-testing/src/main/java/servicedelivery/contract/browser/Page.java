package servicedelivery.contract.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A page of a browser, led by the Chrome DevTools Protocol. */
public final class Page {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int PATIENCE_SECONDS = 30;

    private final AtomicInteger lastId = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> open = new ConcurrentHashMap<>();
    private final WebSocket socket;

    private Page(String address) {
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address), new Listener())
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    public static Page open(Chromium browser) {
        var fresh = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/json/new".formatted(browser.port())))
                .PUT(HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            var page = HttpClient.newHttpClient().send(fresh, BodyHandlers.ofString());
            return new Page(
                    JSON.readTree(page.body()).path("webSocketDebuggerUrl").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Goes to an address, and waits until all of the page is there. */
    public void visit(String address) {
        send("Page.navigate", JSON.createObjectNode().put("url", address));
        evaluate(
                "new Promise(there => document.readyState === 'complete' ? there(1) : addEventListener('load', there))");
    }

    /** Deletes all cookies, as a browser that was never here before. */
    public void forgetCookies() {
        send("Network.clearBrowserCookies", JSON.createObjectNode());
    }

    /** Shows pages as on a screen of that size, on which bars for scrolling take no room. */
    public void resize(int width, int height) {
        send("Emulation.setScrollbarsHidden", JSON.createObjectNode().put("hidden", true));
        send(
                "Emulation.setDeviceMetricsOverride",
                JSON.createObjectNode()
                        .put("width", width)
                        .put("height", height)
                        .put("deviceScaleFactor", 1)
                        .put("mobile", false));
    }

    /** Whether the reader prefers pages that are dark. */
    public void preferDark(boolean dark) {
        var parameters = JSON.createObjectNode();
        parameters
                .putArray("features")
                .addObject()
                .put("name", "prefers-color-scheme")
                .put("value", dark ? "dark" : "light");
        send("Emulation.setEmulatedMedia", parameters);
    }

    /** Shows pages as they are printed, or as on a screen again. */
    public void showAsPrinted(boolean printed) {
        send("Emulation.setEmulatedMedia", JSON.createObjectNode().put("media", printed ? "print" : ""));
    }

    /** Presses a key and lets go of it. */
    public void press(Key key) {
        send("Input.dispatchKeyEvent", key.event("keyDown"));
        send("Input.dispatchKeyEvent", key.event("keyUp"));
    }

    /** The whole page as a PNG, also what one would have to scroll to. */
    public byte[] picture() {
        var size = send("Page.getLayoutMetrics", JSON.createObjectNode()).path("cssContentSize");
        var parameters = JSON.createObjectNode().put("captureBeyondViewport", true);
        parameters
                .putObject("clip")
                .put("x", 0)
                .put("y", 0)
                .put("width", size.path("width").asDouble())
                .put("height", size.path("height").asDouble())
                .put("scale", 1);
        return Base64.getDecoder()
                .decode(send("Page.captureScreenshot", parameters).path("data").asText());
    }

    /** The page as the browser prints it, on paper of the size that its style sheet asks for. */
    public byte[] print() {
        var parameters = JSON.createObjectNode().put("preferCSSPageSize", true);
        return Base64.getDecoder()
                .decode(send("Page.printToPDF", parameters).path("data").asText());
    }

    /** From now on, runs a script in each page before anything of the page itself runs. */
    public void beforeAnything(String script) {
        send("Page.enable", JSON.createObjectNode());
        send("Page.addScriptToEvaluateOnNewDocument", JSON.createObjectNode().put("source", script));
    }

    /** Types into the field that has the focus, as a keyboard does. */
    public void type(String text) {
        send("Input.insertText", JSON.createObjectNode().put("text", text));
    }

    /**
     * Runs an expression in the page; a promise is waited for.
     *
     * @throws IllegalStateException when it throws
     */
    public JsonNode evaluate(String expression) {
        var answer = send(
                "Runtime.evaluate",
                JSON.createObjectNode()
                        .put("expression", expression)
                        .put("awaitPromise", true)
                        .put("returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(answer.at("/exceptionDetails/exception/description")
                    .asText(answer.path("exceptionDetails").toString()));
        }
        return answer.at("/result/value");
    }

    private JsonNode send(String method, ObjectNode parameters) {
        var id = lastId.incrementAndGet();
        var answer = new CompletableFuture<JsonNode>();
        open.put(id, answer);
        var message = JSON.createObjectNode().put("id", id).put("method", method);
        socket.sendText(message.set("params", parameters).toString(), true).join();
        return answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /** Puts the parts of a message together, and gives each answer to whoever asked. */
    private final class Listener implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                answer(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        private void answer(String message) {
            try {
                var json = JSON.readTree(message);
                var waiting = open.remove(json.path("id").asInt());
                if (waiting != null) {
                    waiting.complete(json.has("error") ? json.path("error") : json.path("result"));
                }
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
