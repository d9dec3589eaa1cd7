package servicedelivery.reporting.event;

import static org.assertj.core.api.Assertions.assertThat;
import static servicedelivery.reporting.Example.anIncident;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuickRecordsTest {

    /** With a field of every type that events have, some of which the example does not have. */
    private record Told(
            @Nullable UUID id,
            @Nullable Long version,
            @Nullable Integer recommend,
            @Nullable String reason,
            @Recurring @Nullable String affectedService,
            @Nullable String resolution,
            @Nullable Boolean knownIssue,
            @Nullable Instant openedAt,
            @Nullable Instant resolvedAt,
            @Nullable Duration target) {}

    private static final QuickRecords<Told> QUICK = new QuickRecords<>(Told.class);
    private static final String ODD = "\"\\{}[],: \0\t-+.0189eEnulltrfasPTZé\uD83D\uDE00\uFFFD";

    @Test
    void anEventAsTheSourcesWriteItIsReadAsJacksonReadsIt() throws UnreadableEvent {
        var event = anIncident()
                .with("recommend", 10)
                .with("reason", "A café’s “line”")
                .value();

        assertThat(QUICK.read(event)).isNotNull().isEqualTo(EventValue.slowly(event, Told.class));
    }

    /** What was changed at random means the same to both, or is left to Jackson. */
    @Test
    void nothingIsReadOtherwiseThanJacksonReadsIt() {
        var random = new Random(2019);
        var event = anIncident()
                .with("recommend", 10)
                .with("reason", "A café’s line")
                .value();
        var quick = 0;
        for (var round = 0; round < 200_000; round++) {
            var changed = changed(event, random);
            var told = QUICK.read(changed);
            if (told != null) {
                quick++;
                assertThat(told).describedAs(text(changed)).isEqualTo(slowly(changed));
            }
        }
        assertThat(quick).isGreaterThan(10_000);
    }

    /** After many of one order too: some fields are missing, and some are those of no record. */
    @Test
    void fieldsMayComeInAnyOrder() throws Exception {
        var random = new Random(2019);
        var json = new JsonMapper();
        var event =
                (ObjectNode) json.readTree(anIncident().with("recommend", 10).value());
        for (var round = 0; round < 5_000; round++) {
            var names = new ArrayList<String>();
            event.fieldNames().forEachRemaining(names::add);
            if (round % 100 < 40) {
                Collections.shuffle(names, random);
            }
            var reordered = json.createObjectNode();
            for (var name : names.subList(0, random.nextInt(names.size()))) {
                reordered.set(name, event.get(name));
                if (random.nextInt(4) == 0) {
                    reordered.put("field" + random.nextInt(1_000), "of somebody else");
                }
            }
            var bytes = json.writeValueAsBytes(reordered);
            var told = QUICK.read(bytes);
            if (!reordered.isEmpty()) {
                assertThat(told).describedAs(text(bytes)).isNotNull().isEqualTo(EventValue.slowly(bytes, Told.class));
            }
        }
    }

    @Test
    void objectsOfVeryManyFieldsAreRead() throws UnreadableEvent {
        var json = IntStream.range(0, 1_000)
                .mapToObj("\"other%d\":1,"::formatted)
                .collect(Collectors.joining("", "{", "\"version\":7}"))
                .getBytes(StandardCharsets.US_ASCII);
        for (var round = 0; round < 200; round++) {
            assertThat(QUICK.read(json)).isNotNull().isEqualTo(EventValue.slowly(json, Told.class));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{}",
                "null",
                "[]",
                "{\"version\":1",
                "{\"version\":1}}",
                "{\"version\":1} ",
                "{ \"version\":1}",
                "{\"version\":01}",
                "{\"version\":-1}",
                "{\"version\":1.0}",
                "{\"version\":1234567890123456789}",
                "{\"version\":\"1\"}",
                "{\"version\":1,}",
                "{\"version\":1,\"version\":2}",
                "{\"recommend\":2147483648}",
                "{\"reason\":\"a\\nb\"}",
                "{\"reason\":\"a\nb\"}",
                "{\"reason\":\"open}",
                "{\"reason\":7}",
                "{\"knownIssue\":\"true\"}",
                "{\"knownIssue\":tru}",
                "{\"openedAt\":1546300800}",
                "{\"openedAt\":\"yesterday\"}",
                "{\"target\":\"P1D\"}",
                "{\"id\":\"0191a3c57d10-7c3e-9f2b-5a4d3c2b1a09-\"}",
                "{\"id\":\"0191a3c5-7d10-7c3e-9f2b-5a4d3c2b1a0x\"}",
                "{\"holds\":[1]}",
                "{\"holds\":{}}",
            })
    void everyOtherFormIsLeftToJackson(String json) {
        assertThat(QUICK.read(json.getBytes(StandardCharsets.UTF_8))).isNull();
    }

    @Test
    void namesOfUnusualLengthAreLeftToJackson() {
        var json = "{\"%s\":1,\"version\":7}".formatted("n".repeat(257)).getBytes(StandardCharsets.US_ASCII);

        assertThat(QUICK.read(json)).isNull();
    }

    @Test
    void bytesThatAreNoUtf8AreLeftToJackson() {
        var json = "{\"reason\":\"?\"}".getBytes(StandardCharsets.US_ASCII);
        json[11] = (byte) 0xE9;

        assertThat(QUICK.read(json)).isNull();
    }

    /** One or two bytes are replaced, taken out or put in. */
    private static byte[] changed(byte[] event, Random random) {
        var changed = event;
        for (var changes = 1 + random.nextInt(2); changes > 0; changes--) {
            var place = random.nextInt(changed.length);
            var odd = ODD.getBytes(StandardCharsets.UTF_8);
            var piece = Arrays.copyOf(new byte[] {odd[random.nextInt(odd.length)]}, random.nextInt(2));
            var rest = place + random.nextInt(2);
            changed = joined(Arrays.copyOf(changed, place), piece, Arrays.copyOfRange(changed, rest, changed.length));
        }
        return changed;
    }

    private static byte[] joined(byte[]... parts) {
        var whole = new byte[0];
        for (var part : parts) {
            var before = whole.length;
            whole = Arrays.copyOf(whole, before + part.length);
            System.arraycopy(part, 0, whole, before, part.length);
        }
        return whole;
    }

    private static @Nullable Told slowly(byte[] event) {
        try {
            return EventValue.slowly(event, Told.class);
        } catch (UnreadableEvent e) {
            return null;
        }
    }

    private static String text(byte[] event) {
        return new String(event, StandardCharsets.UTF_8);
    }
}
