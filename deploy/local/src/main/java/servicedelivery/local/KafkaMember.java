package servicedelivery.local;

import servicedelivery.backing.ClusterNode;
import servicedelivery.backing.Daemon;
import servicedelivery.backing.KafkaBroker;

/**
 * A broker of Kafka, with the topics.
 *
 * @param number from 1
 */
record KafkaMember(int number, KafkaBroker kafka, Ports ports) implements Member {

    static KafkaMember of(int number, Scale scale, Ports ports, DataDirectory data) {
        var node = new ClusterNode(number, ports.kafkaControllers(scale.brokers()));
        return new KafkaMember(number, KafkaBroker.at(data.location(name(number)), ports.kafka(number), node), ports);
    }

    /** What the files of a broker are called. */
    static String name(int number) {
        return number == 1 ? "kafka" : "kafka-" + number;
    }

    @Override
    public Daemon daemon() {
        return kafka.daemon();
    }

    @Override
    public String pidVariable() {
        return number == 1 ? "KAFKA_PID" : "KAFKA_" + number + "_PID";
    }

    @Override
    public void mustFindItsPortsFree() {
        Ports.mustBeFree(ports.kafka(number), "Kafka");
        Ports.mustBeFree(ports.kafkaController(number), "Kafka's controller");
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
