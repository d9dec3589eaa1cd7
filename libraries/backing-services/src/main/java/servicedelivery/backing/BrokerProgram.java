package servicedelivery.backing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How the broker is run.
 *
 * @param port for clients
 * @param node which of the cluster's nodes it is; the controller is in the same process
 * @param jvm options of its Java machine
 */
record BrokerProgram(Location location, int port, ClusterNode node, List<String> jvm) {

    static final List<String> FOR_LONG = List.of("-Xmx512m", "-XX:+UseSerialGC");
    static final List<String> FOR_A_TEST = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private static final String SETTINGS_FILE = "server.properties";
    private static final List<String> QUIET_LOG = List.of(
            "-Dorg.slf4j.simpleLogger.logFile=System.out",
            "-Dorg.slf4j.simpleLogger.showDateTime=true",
            "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-Dorg.slf4j.simpleLogger.log.kafka.server.KafkaRaftServer=info",
            // These two warn of what every start and every stop of a single node does.
            "-Dorg.slf4j.simpleLogger.log.org.apache.kafka.controller.QuorumController=error",
            "-Dorg.slf4j.simpleLogger.log.org.apache.kafka.clients.NetworkClient=error");

    // A killed broker may come back only when its session has run out, so that is short.
    private static final String SETTINGS = """
            process.roles=broker,controller
            node.id=%3$d
            controller.quorum.voters=%4$s
            controller.listener.names=CONTROLLER
            listeners=PLAINTEXT://localhost:%1$d,CONTROLLER://localhost:%2$d
            log.dirs=log
            auto.create.topics.enable=false
            default.replication.factor=%5$d
            min.insync.replicas=%6$d
            offsets.topic.replication.factor=%5$d
            offsets.topic.num.partitions=3
            transaction.state.log.replication.factor=%5$d
            transaction.state.log.min.isr=%6$d
            transaction.state.log.num.partitions=3
            share.coordinator.state.topic.replication.factor=%5$d
            share.coordinator.state.topic.min.isr=%6$d
            broker.heartbeat.interval.ms=500
            broker.session.timeout.ms=2000
            group.initial.rebalance.delay.ms=0
            log.cleaner.dedupe.buffer.size=33554432
            num.network.threads=2
            num.io.threads=4
            """;

    void writeSettings() {
        Trees.write(
                settings(),
                SETTINGS.formatted(
                        port,
                        node.controllerPort(),
                        node.number(),
                        node.voters(),
                        node.replicas(),
                        node.replicasInSync()));
    }

    List<String> command() {
        var jars = Repository.module().resolve("kafka");
        if (!Files.isDirectory(jars)) {
            throw new BackingServiceException(
                    "Kafka is not there: build libraries/backing-services, which puts it into " + jars);
        }
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(jvm);
        line.addAll(QUIET_LOG);
        line.addAll(List.of("-cp", Repository.module().resolve("classes") + File.pathSeparator + jars + "/*"));
        line.addAll(List.of(BrokerMain.class.getName(), SETTINGS_FILE));
        return line;
    }

    private Path settings() {
        return location.data().resolve(SETTINGS_FILE);
    }
}
