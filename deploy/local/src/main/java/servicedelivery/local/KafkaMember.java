package servicedelivery.local;

import servicedelivery.backing.Daemon;
import servicedelivery.backing.KafkaBroker;

/** Kafka, with the topics. */
record KafkaMember(KafkaBroker kafka, Ports ports) implements Member {

    @Override
    public Daemon daemon() {
        return kafka.daemon();
    }

    @Override
    public String pidVariable() {
        return "KAFKA_PID";
    }

    @Override
    public void mustFindItsPortsFree() {
        Ports.mustBeFree(ports.kafka(), "Kafka");
        Ports.mustBeFree(ports.kafkaController(), "Kafka's controller");
    }

    @Override
    public void start() {
        kafka.start();
    }

    @Override
    public void awaitReady() {
        kafka.createTopics();
    }

    @Override
    public void requestStop() {
        kafka.requestStop();
    }

    @Override
    public void awaitStop() {
        kafka.awaitStop();
    }
}
