package servicedelivery.request;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Gives all requests one name in metrics that are refused and have no address of the API. Whoever makes up addresses would else use up the
 * names that there may be, and requests that matter would not be measured. Among them are addresses that no filter sees, because they are
 * none that can be read, such as {@code /api/%zz}.
 */
@Singleton
class MeasuredRefusals implements MeterFilter {

    private static final String REQUESTS = "http.server.requests";
    private static final String ADDRESS = "uri";

    private final Addresses addresses;

    MeasuredRefusals(Addresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public Meter.Id map(Meter.Id id) {
        return id.getName().equals(REQUESTS) && isRefused(id) && !addresses.has(String.valueOf(id.getTag(ADDRESS)))
                ? id.withTags(List.of(Tag.of(ADDRESS, "/unknown")))
                : id;
    }

    private static boolean isRefused(Meter.Id id) {
        var status = String.valueOf(id.getTag("status"));
        return status.startsWith("4") || status.startsWith("5");
    }
}
