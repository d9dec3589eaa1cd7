package servicedelivery.outbox;

/** Kafka was asked for something and did not give it. */
public final class KafkaAway extends RuntimeException {

    KafkaAway(Throwable cause) {
        super("Kafka did not answer: " + cause.getMessage(), cause);
    }
}
