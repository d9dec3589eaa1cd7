package servicedelivery.incident;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Durations as whole microseconds, which is what PostgreSQL's instants have. */
@Converter
class MicrosColumn implements AttributeConverter<Duration, Long> {

    @Override
    public @Nullable Long convertToDatabaseColumn(@Nullable Duration duration) {
        return duration == null ? null : TimeUnit.MICROSECONDS.convert(duration);
    }

    @Override
    public @Nullable Duration convertToEntityAttribute(@Nullable Long micros) {
        return micros == null ? null : Duration.of(micros, ChronoUnit.MICROS);
    }
}
