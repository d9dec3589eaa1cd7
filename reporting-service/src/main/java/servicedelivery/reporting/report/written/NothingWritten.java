package servicedelivery.reporting.report.written;

import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;
import java.time.YearMonth;

/** Stands in while there is no place where people could write. */
@DefaultBean
@Singleton
class NothingWritten implements Writings {

    @Override
    public Written of(YearMonth month) {
        return Written.NOTHING;
    }
}
