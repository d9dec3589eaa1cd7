package servicedelivery.reporting.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.datatype.jsr310.deser.DurationDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the JSON value of an event into a record; fields that the record does not have are passed over. */
public final class EventValue {

    private static final JsonMapper JSON = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(50)
                            .maxNumberLength(40)
                            .build())
                    .build())
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule()
                    .addDeserializer(String.class, new StorableText())
                    .addDeserializer(
                            Instant.class,
                            new QuickText<>(Instant.class, QuickInstants::quick, InstantDeserializer.INSTANT))
                    .addDeserializer(
                            Duration.class,
                            new QuickText<>(Duration.class, QuickDurations::quick, DurationDeserializer.INSTANCE)))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final ClassValue<QuickRecords<?>> QUICK = new ClassValue<>() {
        @Override
        protected QuickRecords<?> computeValue(Class<?> type) {
            return new QuickRecords<>(type);
        }
    };

    private EventValue() {}

    /**
     * @param type a record
     * @throws UnreadableEvent when the bytes are missing, not a JSON object, or have a field of another type
     */
    public static <T> T read(byte @Nullable [] value, Class<T> type) throws UnreadableEvent {
        if (value == null) {
            throw new UnreadableEvent("it has no value");
        }
        var quick = QUICK.get(type).read(value);
        return quick == null ? slowly(value, type) : type.cast(quick);
    }

    /** As Jackson reads it, whatever its form. */
    static <T> T slowly(byte[] value, Class<T> type) throws UnreadableEvent {
        try {
            return present("an object", JSON.readValue(value, type));
        } catch (JsonMappingException e) {
            throw new UnreadableEvent("field %s: cannot be read as its type".formatted(pathOf(e)));
        } catch (JsonProcessingException e) {
            throw new UnreadableEvent("not JSON: line %d, column %d"
                    .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr()));
        } catch (IOException e) {
            throw new UnreadableEvent("not JSON in UTF-8");
        }
    }

    /** @throws UnreadableEvent naming the field when it is missing or null */
    public static <T> T present(String field, @Nullable T value) throws UnreadableEvent {
        if (value == null) {
            throw new UnreadableEvent("field %s: is required".formatted(field));
        }
        return value;
    }

    private static String pathOf(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[]" : step.getFieldName())
                .collect(Collectors.joining("/"));
    }
}
