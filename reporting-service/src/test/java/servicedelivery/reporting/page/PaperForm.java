package servicedelivery.reporting.page;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A form as a browser has it open: what it carries and what stands in its fields, to be changed and sent. */
public record PaperForm(Person person, String address, Map<String, List<String>> fields) {

    private static final Pattern FORM = Pattern.compile("(?s)<form class=\"sheet\".*?</form>");
    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]*)\"");
    private static final Pattern INPUT = Pattern.compile("<input [^>]*>|(?s)<textarea [^>]*>.*?</textarea>");
    private static final Pattern NAME = Pattern.compile(" name=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile(" value=\"([^\"]*)\"");
    private static final Pattern INSIDE = Pattern.compile("(?s)<textarea [^>]*>\n?(.*)</textarea>");

    public static PaperForm in(Person person, String page) {
        var form = first(FORM, page, 0);
        var fields = new LinkedHashMap<String, List<String>>();
        INPUT.matcher(form).results().map(found -> found.group()).forEach(input -> {
            var all = fields.computeIfAbsent(first(NAME, input, 1), name -> new ArrayList<>());
            if (input.startsWith("<textarea")) {
                all.add(plain(first(INSIDE, input, 1)));
            } else if (!input.matches(".*type=\"(radio|checkbox)\".*") || input.contains(" checked")) {
                all.add(input.contains(" value=") ? plain(first(VALUE, input, 1)) : "");
            }
        });
        return new PaperForm(person, plain(first(ACTION, form, 1)), fields);
    }

    /** With other values in a field; with none, nothing is chosen. */
    public PaperForm with(String field, String... values) {
        var changed = new LinkedHashMap<>(fields);
        changed.put(field, List.of(values));
        return new PaperForm(person, address, changed);
    }

    public Response send() {
        return person.post(
                address,
                value("token"),
                fields.entrySet().stream()
                        .filter(field -> !field.getKey().equals("token"))
                        .flatMap(field -> field.getValue().stream().flatMap(value -> Stream.of(field.getKey(), value)))
                        .toArray(String[]::new));
    }

    public String value(String field) {
        return String.join(",", fields.getOrDefault(field, List.of()));
    }

    private static String first(Pattern pattern, String text, int group) {
        var found = pattern.matcher(text);
        if (!found.find()) {
            throw new AssertionError("%s is not in %s".formatted(pattern, text));
        }
        return found.group(group);
    }

    private static String plain(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
