package servicedelivery.benchmark;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import servicedelivery.backing.Database;

/** PostgreSQL's own load generator. */
record Pgbench(Database database, Path script) {

    private static final Pattern TRANSACTIONS = Pattern.compile("transactions actually processed: (\\d+)");
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without");

    /** How many transactions it did by how many clients in two threads, and in which time, without that of connecting. */
    Meter.Done run(int clients, Duration time) throws IOException, InterruptedException {
        var output = run(List.of(
                "pgbench",
                "--no-vacuum",
                "--define=count=0",
                "--protocol=prepared",
                "--client=" + clients,
                "--jobs=2",
                "--time=" + time.toSeconds(),
                "--file=" + script,
                "--host=localhost",
                "--port=" + database.port(),
                "--username=" + database.user(),
                database.name()));
        var transactions = Long.parseLong(found(TRANSACTIONS, output));
        return new Meter.Done(transactions, transactions / Double.parseDouble(found(RATE, output)));
    }

    /** @throws IllegalArgumentException when it is not installed */
    static void mustBeThere() {
        try {
            new ProcessBuilder("pgbench", "--version").start().waitFor();
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "There is no pgbench on the PATH: install postgresql (Debian, where it may lie in"
                            + " /usr/lib/postgresql/*/bin), postgresql-contrib (Fedora) or postgresql (Homebrew).",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String run(List<String> command) throws IOException, InterruptedException {
        var log = Files.createTempFile(script.getParent(), "pgbench", ".log");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("PGPASSWORD", database.password());
        var exitCode = builder.start().waitFor();
        var output = Files.readString(log, Charset.defaultCharset());
        if (exitCode != 0) {
            throw new IOException("pgbench failed: " + output);
        }
        return output;
    }

    private static String found(Pattern pattern, String output) throws IOException {
        var matcher = pattern.matcher(output);
        if (!matcher.find()) {
            throw new IOException("pgbench said something else: " + output);
        }
        return matcher.group(1);
    }
}
