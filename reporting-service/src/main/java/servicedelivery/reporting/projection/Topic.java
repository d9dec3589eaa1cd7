package servicedelivery.reporting.projection;

import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** What is read, and which types of event belong there: of any kind, in major version 1. */
enum Topic {
    INCIDENTS("incidents", "incident"),
    SURVEY_RESPONSES("survey-responses", "survey-response"),
    SOURCES("sources", "source");

    private static final String VERSION = ".v1";
    private static final Topic[] ALL = values();

    private final String topicName;
    private final String prefix;

    Topic(String topicName, String subject) {
        this.topicName = topicName;
        this.prefix = "servicedelivery." + subject + ".";
    }

    static List<String> names() {
        return Arrays.stream(values()).map(Topic::topicName).toList();
    }

    static Topic of(String name) {
        for (var topic : ALL) {
            if (topic.topicName.equals(name)) {
                return topic;
            }
        }
        throw new NoSuchElementException(name);
    }

    String topicName() {
        return topicName;
    }

    /** Asked of every record, so without making anything. */
    boolean takes(@Nullable String type) {
        return type != null
                && type.startsWith(prefix)
                && type.endsWith(VERSION)
                && type.length() > prefix.length() + VERSION.length()
                && isOfAKind(type, prefix.length(), type.length() - VERSION.length());
    }

    private static boolean isOfAKind(String type, int from, int to) {
        for (var index = from; index < to; index++) {
            if (!isOfAKind(type.charAt(index))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOfAKind(char character) {
        return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9') || character == '-';
    }
}
