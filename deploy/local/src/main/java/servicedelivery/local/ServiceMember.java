package servicedelivery.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import servicedelivery.backing.Await;
import servicedelivery.backing.Daemon;
import servicedelivery.backing.ProcessIdentity;

/**
 * A process of one of the three services, run from its packaged jar.
 *
 * @param program the directory that holds {@code quarkus-run.jar}
 * @param environment its configuration
 */
record ServiceMember(Replica replica, Ports ports, Daemon daemon, Path program, Map<String, String> environment)
        implements Member {

    private static final Duration READY = Duration.ofSeconds(90);
    private static final Duration STOP = Duration.ofSeconds(25);

    /**
     * What has survived four collections has come to stay, and is not copied by eleven more, for which everything would wait. A request
     * that waits a second for its turn has gone by then also when the service is as busy as it can be.
     */
    private static final List<String> JVM =
            List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:MaxTenuringThreshold=4", "-XX:+ExitOnOutOfMemoryError");

    @Override
    public String pidVariable() {
        return replica.variable() + "_PID";
    }

    @Override
    public void mustFindItsPortsFree() {
        Ports.mustBeFree(replica.port(ports), replica.name());
        Ports.mustBeFree(replica.managementPort(ports), "the management of " + replica.name());
    }

    @Override
    public void start() {
        if (!isRunning()) {
            new Program(replica.service()).copyTo(program);
            daemon.start(command(), environment);
        }
    }

    @Override
    public void awaitReady() {
        if (!Await.until(READY, () -> !isRunning() || isReady())) {
            throw daemon.failure("is not ready after " + READY.toSeconds() + " s");
        }
        if (!isRunning()) {
            throw daemon.failure("ended");
        }
    }

    @Override
    public void requestStop() {
        daemon.running().ifPresent(ProcessIdentity::terminate);
    }

    @Override
    public void awaitStop() {
        daemon.awaitEnd(STOP);
    }

    private List<String> command() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var jar = program.resolve(Program.JAR).toString();
        return Stream.of(List.of(java, replica.service().youngObjects()), JVM, List.of("-jar", jar))
                .flatMap(List::stream)
                .toList();
    }

    private boolean isReady() {
        return Http.isOk(replica.managementUrl(ports) + "/q/health/ready");
    }
}
