package servicedelivery.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import servicedelivery.backing.Database;
import servicedelivery.backing.Location;
import servicedelivery.backing.Ports;
import servicedelivery.backing.Postgres;

/** The local stack, started from its packaged programs by the launcher, on ports and in a directory of its own. */
public final class SuiteStack {

    private static final Path ROOT = Path.of(System.getProperty("repository.root"));
    private static final int POSTGRES = 25_432;
    private static final List<Integer> PORTS =
            List.of(8081, 8082, 8083, 8084, 9081, 9082, 9083, 9084, 29092, 29093, 29094, 29095, 29096, 29097, POSTGRES);

    private final Path data;
    private final int offset = freeOffset();
    private final Map<String, String> variables = new HashMap<>();

    private SuiteStack(Path data) {
        this.data = data;
    }

    /** A stack without data; what an earlier one left in the directory is deleted. */
    public static SuiteStack anew(Path data) {
        var stack = new SuiteStack(data);
        if (Files.exists(data)) {
            stack.launcher(List.of("reset"));
        }
        return stack;
    }

    /** From now on the launcher is started with this variable in its environment. */
    public void set(String variable, String value) {
        variables.put(variable, value);
    }

    /** The port of this stack that is usually this one. */
    public int port(int usual) {
        return usual + offset;
    }

    /** Starts what does not run, and returns when all is ready. */
    public String up(String... options) {
        return launcher(Stream.concat(
                        Stream.of("up", "--detach", "--port-offset", Integer.toString(offset)), Stream.of(options))
                .toList());
    }

    public void down() {
        launcher(List.of("down"));
    }

    /** Runs another command of {@code deploy}, which must succeed, and gives what it says. */
    String command(String name, String... options) {
        return launcher(Stream.concat(Stream.of(name), Stream.of(options)).toList());
    }

    Path data() {
        return data;
    }

    /** The database of a service, with the role that owns it. */
    Database database(String name) {
        return Postgres.at(Location.under(data, "postgresql"), port(POSTGRES), data.resolve("binaries"))
                .database(name);
    }

    /** Asks a process to end, and waits until it has; gives how long that took. */
    Duration terminate(String process) {
        var begin = System.nanoTime();
        var handle =
                ProcessHandle.of(Long.parseLong(environment().get(process))).orElseThrow();
        handle.destroy();
        handle.onExit().join();
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** What {@code stack.env} says, read anew. */
    public Map<String, String> environment() {
        try (var lines = Files.lines(data.resolve("stack.env"))) {
            return lines.filter(line -> line.contains("="))
                    .collect(Collectors.toMap(
                            line -> line.substring(0, line.indexOf('=')),
                            line -> line.substring(line.indexOf('=') + 1).replace("'", "")));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Kills a process as {@code kill -9} does. */
    void kill(String process) {
        var pid = Long.parseLong(environment().get(process));
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    /** The lines of all logs that tell of something wrong. */
    public List<String> troubles() {
        try (var logs = Files.list(data.resolve("logs"))) {
            var found = new ArrayList<String>();
            for (var log : logs.toList()) {
                Files.readAllLines(log).stream()
                        .filter(line -> line.matches(".*\\b(WARN|WARNING|ERROR|FATAL|PANIC)\\b.*"))
                        .map(line -> log.getFileName() + ": " + line)
                        .forEach(found::add);
            }
            return found;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String launcher(List<String> arguments) {
        var target = ROOT.resolve("deploy/local/target");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Drepository.root=" + ROOT,
                "-cp",
                target.resolve("local.jar") + ":" + target.resolve("lib") + "/*",
                "servicedelivery.local.Launcher"));
        command.addAll(arguments);
        if (!arguments.get(0).equals("local/new-key")) {
            command.addAll(List.of("--data", data.toString()));
        }
        try {
            var output = data.resolveSibling(data.getFileName() + ".out");
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().putAll(variables);
            var process = builder.start();
            var ended = process.waitFor(4, TimeUnit.MINUTES);
            var said = Files.readString(output);
            if (!ended || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new AssertionError(String.join(" ", arguments) + ":\n" + said);
            }
            return said;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static int freeOffset() {
        return IntStream.generate(() -> Ports.free() - 20_000)
                .map(number -> number / 10 * 10 + 1_000)
                .filter(offset -> PORTS.stream().noneMatch(port -> Ports.isTaken(port + offset)))
                .findFirst()
                .orElseThrow();
    }
}
