package servicedelivery.reporting.report;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.report.written.Writings;
import servicedelivery.reporting.report.written.Written;

/** Lets a test say what people wrote; while it says nothing, reports have what is really there. */
@Priority(1)
@Decorator
public class StagedWritings implements Writings {

    private static final AtomicReference<@Nullable Written> STAGED = new AtomicReference<>();

    private final Writings real;

    @Inject
    StagedWritings(@Delegate Writings real) {
        this.real = real;
    }

    /** @param written null for what is really there */
    public static void stage(@Nullable Written written) {
        STAGED.set(written);
    }

    @Override
    public Written of(YearMonth month) {
        var staged = STAGED.get();
        return staged == null ? real.of(month) : staged;
    }
}
