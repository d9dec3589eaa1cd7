package servicedelivery.contract.browser;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real browser with one page open, and somebody before it who fills in forms and presses buttons. Registered as a static extension, it is
 * one for all tests of a class. The browser starts when it is first needed, and so not at all where tests are skipped.
 */
public final class Screen implements AutoCloseable, AfterAllCallback {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private @Nullable Chromium browser;
    private @Nullable Page page;

    public Page page() {
        if (browser == null) {
            browser = Chromium.start();
        }
        if (page == null) {
            page = Page.open(browser);
        }
        return page;
    }

    /**
     * As a person does who was never here before.
     *
     * @param root the address of reporting-service, with a slash at its end
     */
    public void signIn(String root, String key) {
        page().forgetCookies();
        page().visit(root + "sign-in");
        fill("key", key);
        press("Sign in");
    }

    /** Types into a field in place of what stands there. */
    public void fill(String id, String text) {
        page().evaluate("document.getElementById('%s').select()".formatted(id));
        page().type(text);
    }

    public void choose(String id) {
        page().evaluate("document.getElementById('%s').click()".formatted(id));
    }

    /** Chooses the box that stands for this value. */
    public void tick(Object value) {
        page().evaluate("document.querySelector('main input[value=\"%s\"]').click()".formatted(value));
    }

    /** Presses a button or follows a link of the main part of the page, and waits for the page to which it leads. */
    public void press(String name) {
        leaveBy("[...document.querySelectorAll('main button:not(.hidden), main a')]"
                + ".find(one => one.textContent.trim() === '%s')".formatted(name));
    }

    /** Presses the button that sends the form of the page, whatever it is called. */
    public void send() {
        leaveBy("document.querySelector('main .actions button')");
    }

    public void awaitTrue(String expression) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .ignoreExceptions()
                .until(() -> page().evaluate(expression).asBoolean());
    }

    /** What the main part of the page says. */
    public String text() {
        return page().evaluate("document.querySelector('main').innerText").asText();
    }

    @Override
    public void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    private void leaveBy(String element) {
        var found = page().evaluate("window.left = true; var pressed = %s; if (pressed) pressed.click(); !!pressed;"
                .formatted(element));
        if (!found.asBoolean()) {
            throw new AssertionError("the page does not have %s, but says: %s".formatted(element, text()));
        }
        awaitTrue("!window.left && document.readyState === 'complete'");
    }
}
