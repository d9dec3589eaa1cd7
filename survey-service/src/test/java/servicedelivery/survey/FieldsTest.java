package servicedelivery.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static servicedelivery.survey.AResponse.aResponse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import servicedelivery.backing.BackingServicesResource;

/** What a field may be is taken in every way in which it can be said; what it may not be is refused, and leaves nothing behind. */
@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class FieldsTest {

    private static final String OFFSET = "must be a time with an offset";

    @Inject
    Stored stored;

    private record Wrong(AResponse said, String pointer, String remedy) {

        @Override
        public String toString() {
            return pointer + " " + remedy;
        }
    }

    private record Right(String field, Object sent, Object shown) {

        @Override
        public String toString() {
            return field + " " + sent;
        }
    }

    private static List<Wrong> wrong() {
        return List.of(
                wrong("recommend", 11, "from 0 to 10"),
                wrong("recommend", -1, "from 0 to 10"),
                wrong("recommend", 9.5, "whole number"),
                wrong("recommend", "9", "whole number"),
                wrong("recommend", 99_999_999_999L, "whole number"),
                wrong("recommend", List.of(9), "whole number"),
                wrong("satisfaction", "great", "very-good"),
                wrong("satisfaction", "Good", "very-good"),
                wrong("satisfaction", 0, "from 1 to 5"),
                wrong("satisfaction", 6, "from 1 to 5"),
                wrong("satisfaction", 4.5, "from 1 to 5"),
                wrong("satisfaction", true, "very-good"),
                new Wrong(
                        aResponse().with("recommend", null).with("satisfaction", null),
                        "/recommend",
                        "unless satisfaction"),
                wrong("comment", "x".repeat(4_001), "at most 4000"),
                wrong("comment", "a\u0000b", "control characters"),
                wrong("comment", 7, "must be text"),
                wrong("respondent", "x".repeat(201), "at most 200"),
                wrong("respondent", Map.of(), "must be text"),
                wrong("channel", "pigeon", "phone, email, web, chat, in-person"),
                wrong("respondedAt", null, "is required"),
                wrong("respondedAt", "2019-01-15 09:00", OFFSET),
                wrong("respondedAt", "2019-01-15T09:00:00", OFFSET),
                wrong("respondedAt", "2019-02-29T09:00:00Z", OFFSET),
                wrong("respondedAt", 1_547_542_800, OFFSET),
                wrong("respondedAt", "2999-01-15T09:00:00Z", "in the future"),
                wrong("updatedAt", "now", OFFSET),
                wrong("updatedAt", "2999-01-15T09:00:00Z", "in the future"),
                wrong("score", 9, "is not known"),
                wrong("status", "void", "is not known"),
                wrong("version", 2, "is not known"));
    }

    private static List<Right> right() {
        var all = new ArrayList<Right>();
        IntStream.rangeClosed(0, 10).forEach(score -> each(all, "recommend", score));
        var levels = List.of("very-poor", "poor", "fair", "good", "very-good");
        levels.forEach(level -> each(all, "satisfaction", level));
        levels.forEach(level -> all.add(new Right("satisfaction", levels.indexOf(level) + 1, level)));
        each(all, "channel", "phone", "email", "web", "chat", "in-person", null);
        each(all, "comment", "=1+1 <script>alert('😀')</script> \u202e\n\t", "x".repeat(4_000), null);
        all.add(new Right("comment", " ", null));
        each(all, "recommend", (Object) null);
        each(all, "satisfaction", (Object) null);
        all.add(new Right("respondedAt", "2019-01-15T10:00:00+01:00", "2019-01-15T09:00:00Z"));
        all.add(new Right("respondedAt", "2019-01-15T10:00+0100", "2019-01-15T09:00:00Z"));
        all.add(new Right("updatedAt", "2019-01-16T10:00:00.5+01:00", "2019-01-16T09:00:00.500Z"));
        return all;
    }

    static Stream<Arguments> everyWrongValueInEveryWay() {
        return wrong().stream().flatMap(wrong -> Stream.of(Way.values()).map(way -> Arguments.of(way, wrong)));
    }

    static Stream<Arguments> everyRightValueInEveryWay() {
        return right().stream().flatMap(right -> Stream.of(Way.values()).map(way -> Arguments.of(way, right)));
    }

    @ParameterizedTest
    @MethodSource("everyWrongValueInEveryWay")
    void aWrongFieldIsNamedWithTheRemedy(Way way, Wrong wrong) {
        var ready = way.ready();
        var before = stored.responsesAndEvents();

        var answer = ready.send(wrong.said());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.get("type")).isEqualTo("/problems/validation");
        assertThat(answer.detail(wrong.pointer())).contains(wrong.remedy());
        assertThat(stored.responsesAndEvents()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("everyRightValueInEveryWay")
    void aRightFieldIsTakenAndShown(Way way, Right right) {
        var ready = way.ready();

        var answer = ready.send(aResponse().with(right.field(), right.sent()));

        assertThat(answer.isTaken()).as(answer.body().toString()).isTrue();
        assertThat(answer.get(right.field())).isEqualTo(right.shown());
    }

    private static Wrong wrong(String field, Object value, String remedy) {
        return new Wrong(aResponse().with(field, value), "/" + field, remedy);
    }

    private static void each(List<Right> all, String field, Object... values) {
        Arrays.stream(values).map(value -> new Right(field, value, value)).forEach(all::add);
    }
}
