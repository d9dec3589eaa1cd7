package servicedelivery.reporting.projection;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is read, and which types of event belong there: of any kind, in major version 1. */
enum Topic {
    INCIDENTS("incidents", "incident"),
    SURVEY_RESPONSES("survey-responses", "survey-response"),
    SOURCES("sources", "source");

    private final String topicName;
    private final Pattern types;

    Topic(String topicName, String subject) {
        this.topicName = topicName;
        this.types = Pattern.compile("servicedelivery\\." + subject + "\\.[a-z0-9-]+\\.v1");
    }

    static List<String> names() {
        return Arrays.stream(values()).map(Topic::topicName).toList();
    }

    static Topic of(String name) {
        return Arrays.stream(values())
                .filter(topic -> topic.topicName.equals(name))
                .findFirst()
                .orElseThrow();
    }

    String topicName() {
        return topicName;
    }

    boolean takes(@Nullable String type) {
        return type != null && types.matcher(type).matches();
    }
}
