package servicedelivery.contract.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Presses the buttons of Swagger UI as a reader does who tries the examples out. */
public final class SwaggerUi implements AutoCloseable {

    private final Chromium browser;
    private final Page page;

    private SwaggerUi(Chromium browser, Page page) {
        this.browser = browser;
        this.page = page;
    }

    /** Opens the page and waits until it shows the operations. */
    public static SwaggerUi at(String address) {
        var browser = Chromium.start();
        try {
            var ui = new SwaggerUi(browser, Page.open(browser));
            ui.page.visit(address);
            ui.page.evaluate(script());
            ui.page.evaluate("ui.ready()");
            return ui;
        } catch (RuntimeException e) {
            browser.close();
            throw e;
        }
    }

    /** Enters the key into the dialog of "Authorize", at the bearer scheme. */
    public void authorize(String key) {
        page.evaluate("ui.beginAuthorization()");
        page.type(key);
        page.evaluate("ui.endAuthorization()");
    }

    /**
     * Presses "Try it out" and "Execute", with the examples as they are.
     *
     * @param instead what to enter for parameters, by their names
     * @return the status that the page shows
     */
    public int execute(String operationId, Map<String, String> instead) {
        page.evaluate("ui.tryOut(%s)".formatted(quoted(operationId)));
        instead.forEach((parameter, value) -> {
            page.evaluate("ui.focus(%s, %s)".formatted(quoted(operationId), quoted(parameter)));
            page.type(value);
        });
        return page.evaluate("ui.execute(%s)".formatted(quoted(operationId))).asInt();
    }

    /** As {@link #execute(String, Map)}, for an operation whose examples are all that it needs. */
    public int execute(String operationId) {
        return execute(operationId, Map.of());
    }

    /** The ids of the operations on the page that were not executed. */
    public List<String> untried() {
        return page.evaluate("ui.untried()").valueStream().map(JsonNode::asText).toList();
    }

    @Override
    public void close() {
        browser.close();
    }

    private static String quoted(String text) {
        return TextNode.valueOf(text).toString();
    }

    private static String script() {
        try (var script = SwaggerUi.class.getResourceAsStream("swagger-ui.js")) {
            if (script == null) {
                throw new IllegalStateException("swagger-ui.js is beside this class");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
