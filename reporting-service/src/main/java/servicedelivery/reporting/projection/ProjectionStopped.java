package servicedelivery.reporting.projection;

import org.apache.kafka.common.TopicPartition;

/** The log no longer fits what was applied: going on would lose events silently. The message has the remedy. */
final class ProjectionStopped extends RuntimeException {

    private static final String REMEDY =
            "Read the topic from its start: in this service's database, DELETE FROM projection_offset WHERE topic = '%s'. "
                    + "Nothing counts twice, and the projection resumes by itself. "
                    + "If events were lost with the log, let the source publish its states again.";

    private final String finding;
    private final String remedy;

    private ProjectionStopped(String topic, String finding) {
        this.finding = finding;
        this.remedy = REMEDY.formatted(topic);
    }

    /** What was found, and what to do. */
    @Override
    public String getMessage() {
        return finding + " " + remedy;
    }

    String finding() {
        return finding;
    }

    String remedy() {
        return remedy;
    }

    static ProjectionStopped recreated(String topic) {
        return new ProjectionStopped(topic, "Topic %s was made again under the same name.".formatted(topic));
    }

    static ProjectionStopped vanished(TopicPartition partition, long offset) {
        return new ProjectionStopped(
                partition.topic(), "Offset %d of %s is no longer in the log.".formatted(offset, partition));
    }
}
