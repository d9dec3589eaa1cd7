package servicedelivery.reporting.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Flat rows as {@code text/csv} (RFC 4180) in UTF-8, with a header row; null is an empty cell. */
@Singleton
class Csv {

    static final String TEXT_CSV = "text/csv";
    static final MediaType TYPE = new MediaType("text", "csv", StandardCharsets.UTF_8.name());

    private static final String LINE_END = "\r\n";

    private final CsvMapper mapper = CsvMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addSerializer(new HarmlessText()))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build();

    /** @param type of the rows, whose properties are the columns */
    <T> byte[] bytes(Class<T> type, List<T> rows) {
        try {
            return mapper.writer(mapper.schemaFor(type).withHeader().withLineSeparator(LINE_END))
                    .writeValueAsBytes(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer that is not CSV", e);
        }
    }

    /**
     * Texts that no spreadsheet takes for a formula: an apostrophe is put before one that begins as a formula does, unless it
     * is a number. Other people write these texts, and whoever opens the file would run what they wrote.
     */
    static final class HarmlessText extends StdScalarSerializer<String> {

        private static final long serialVersionUID = 1L;
        private static final Pattern FORMULA =
                Pattern.compile("[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);
        private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");

        HarmlessText() {
            super(String.class);
        }

        @Override
        public void serialize(String text, JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeString(harmless(text));
        }

        static String harmless(String text) {
            return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
        }
    }
}
