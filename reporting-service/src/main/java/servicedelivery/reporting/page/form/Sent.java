package servicedelivery.reporting.page.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import servicedelivery.problem.Problems;
import servicedelivery.request.BodyLimit;

/**
 * A form as a browser sends it.
 *
 * @param bytes all of it, by which the same form is known again
 */
@SuppressWarnings("ArrayRecordComponent")
public record Sent(byte[] bytes, Map<String, List<String>> fields) {

    static final String TOKEN = "token";
    static final String VERSION = "version";
    static final String ONCE = "once";
    static final String STEP = "step";

    /** The step that does nothing but show the form again. */
    static final String SHOW = "show";

    /** What people do not type. */
    private static final Set<String> CARRIED = Set.of(TOKEN, VERSION, ONCE, STEP, "way");

    private static final Set<String> OF_ITS_TIME = Set.of(TOKEN, ONCE, STEP);

    /** A field with one of its values. */
    public record Value(String field, String value) {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for what no browser sends, 413 for more than any form can hold */
    public static Sent read(InputStream body) {
        try {
            var bytes = body.readNBytes(BodyLimit.BYTES + 1);
            if (bytes.length > BodyLimit.BYTES) {
                throw Problems.tooLarge(BodyLimit.BYTES);
            }
            return new Sent(bytes, fields(new String(bytes, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String token() {
        return one(TOKEN);
    }

    /** What else the form was given to carry, or which button was pressed; empty when there is none. */
    public String one(String name) {
        return typed().one(name);
    }

    /** The version upon which it was filled in; 0 when there was none. */
    public long version() {
        var sent = one(VERSION);
        return sent.matches("[0-9]{1,18}") ? Long.parseLong(sent) : 0;
    }

    /** Whether anybody typed or chose anything in it. */
    public boolean isTyped() {
        return fields.entrySet().stream()
                .filter(field -> !CARRIED.contains(field.getKey()))
                .anyMatch(field -> field.getValue().stream().anyMatch(value -> !value.isBlank()));
    }

    /** All that has to be sent again, with the token of then, to be shown the same form: saving it is another decision. */
    public List<Value> toShowAgain() {
        return Stream.concat(
                        fields.entrySet().stream()
                                .filter(field -> !OF_ITS_TIME.contains(field.getKey()))
                                .flatMap(field ->
                                        field.getValue().stream().map(value -> new Value(field.getKey(), value))),
                        Stream.of(new Value(STEP, SHOW)))
                .toList();
    }

    Typed typed() {
        return new Typed(fields);
    }

    private static Map<String, List<String>> fields(String body) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (var pair : body.split("&", -1)) {
            var parts = pair.split("=", 2);
            if (parts.length == 2) {
                fields.computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>())
                        .add(decoded(parts[1]));
            }
        }
        return fields;
    }

    /** Browsers end each line with two characters. */
    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IllegalArgumentException e) {
            throw Problems.invalidParameter("form", "must be percent-encoded UTF-8");
        }
    }
}
