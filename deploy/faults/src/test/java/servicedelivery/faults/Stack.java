package servicedelivery.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import servicedelivery.backing.ProcessIdentity;
import servicedelivery.suite.SuiteStack;

/** The one stack of all fault tests of a JVM: three brokers, two replicas of reporting-service, and proxies before PostgreSQL and Kafka. */
final class Stack {

    static final List<String> SERVICES = List.of("INCIDENTS", "SURVEYS", "REPORTS", "REPORTS_2");
    static final List<String> BROKERS = List.of("KAFKA", "KAFKA_2", "KAFKA_3");
    static final String POSTGRES = "POSTGRES";

    /** For services that start often, and are at their best soon. */
    static final String SOON_WARM = "-XX:TieredStopAtLevel=1";

    /** Asks sooner whether PostgreSQL still answers. */
    static final String WIRED = SOON_WARM + " -Dquarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout=8";

    private static final Map<String, String> FILES = Map.of(
            "INCIDENTS",
            "incident-service",
            "SURVEYS",
            "survey-service",
            "REPORTS",
            "reporting-service",
            "REPORTS_2",
            "reporting-service-2",
            "KAFKA",
            "kafka",
            "KAFKA_2",
            "kafka-2",
            "KAFKA_3",
            "kafka-3",
            POSTGRES,
            "postgresql");

    /** Kept after a failure, with its logs. */
    private static final Path DIRECTORY = Path.of(
            System.getProperty("repository.root"), "deploy", "faults", "target", System.getProperty("faults.stack"));

    private static final Duration LONGEST_END = Duration.ofSeconds(30);

    private static Stack running;

    private final Logs logs = new Logs(DIRECTORY.resolve("logs"));
    private final SuiteStack suite = SuiteStack.anew(DIRECTORY);
    private final Wires wires = new Wires(suite, DIRECTORY.resolveSibling(DIRECTORY.getFileName() + "-hosts"));

    /** Starts the stack for the first class that wants it, and stops it after the last one. */
    static final class Running implements BeforeAllCallback, AfterEachCallback {

        @Override
        public void beforeAll(ExtensionContext context) {
            context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .computeIfAbsent(Running.class, first -> start(), AutoCloseable.class);
        }

        /** For what a test writes down that has failed, and so was not asked for, the next one does not answer. */
        @Override
        public void afterEach(ExtensionContext context) {
            if (context.getExecutionException().isPresent()) {
                running.logs.skip();
            }
        }

        private static AutoCloseable start() {
            running = new Stack();
            running.suite.set("JAVA_TOOL_OPTIONS", SOON_WARM);
            running.suite.up("--brokers", "3", "--reporting-replicas", "2");
            return running::stop;
        }
    }

    /** The one that {@link ExtendWith} of {@link Running} has started. */
    static Stack running() {
        return running;
    }

    Map<String, String> environment() {
        return suite.environment();
    }

    SuiteStack suite() {
        return suite;
    }

    Logs logs() {
        return logs;
    }

    Wires wires() {
        return wires;
    }

    /** Lets everything go on and starts what has ended; returns when all is ready. */
    void heal() {
        wires.all().forEach(TcpProxy::heal);
        FILES.keySet().forEach(process -> signal(process, Signal.CONT));
        suite.up();
    }

    /** Sends a signal to a process, such as {@code KAFKA_2}, if it runs; one that is killed has then ended. */
    void signal(String process, Signal signal) {
        var identity = identity(process);
        identity.flatMap(running -> ProcessHandle.of(running.pid())).ifPresent(signal::send);
        if (signal == Signal.KILL) {
            identity.ifPresent(running -> running.awaitEnd(LONGEST_END));
        }
    }

    /** Asks a process to end, and waits until it has. */
    void end(String process) {
        var identity = identity(process);
        signal(process, Signal.CONT);
        signal(process, Signal.TERM);
        identity.ifPresent(running -> running.awaitEnd(LONGEST_END));
    }

    private Optional<ProcessIdentity> identity(String process) {
        return ProcessIdentity.read(DIRECTORY.resolve("run").resolve(FILES.get(process)))
                .filter(ProcessIdentity::isAlive);
    }

    private void stop() {
        heal();
        suite.down();
        wires.all().forEach(TcpProxy::close);
    }
}
