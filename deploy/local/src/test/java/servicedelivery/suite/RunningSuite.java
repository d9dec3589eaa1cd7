package servicedelivery.suite;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Starts the local stack with the example data for the first class that wants it, and stops it after the last one. */
final class RunningSuite implements BeforeAllCallback {

    /** Kept after a failure, with its logs. */
    private static final Path DIRECTORY =
            Path.of(System.getProperty("repository.root"), "deploy", "local", "target", "whole-suite");

    private static final AtomicReference<SuiteStack> RUNNING = new AtomicReference<>();

    static SuiteStack stack() {
        return RUNNING.get();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(RunningSuite.class, first -> start(), AutoCloseable.class);
    }

    private static AutoCloseable start() {
        var stack = SuiteStack.anew(DIRECTORY);
        stack.up("--demo");
        RUNNING.set(stack);
        return stack::down;
    }
}
