package servicedelivery.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.AppInfoParser;

/** On what was measured, and with which versions and settings. */
record Machine(Map<String, String> machine, Map<String, String> versions) {

    private static final List<String> SETTINGS =
            List.of("fsync", "synchronous_commit", "full_page_writes", "wal_sync_method", "shared_buffers");
    private static final int FLUSHES = 500;
    private static final int PAGE = 8_192;

    static Machine of(Parts parts) throws IOException, SQLException {
        var machine = new LinkedHashMap<String, String>();
        machine.put("processor", processor());
        machine.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
        machine.put("memory", memory());
        machine.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        machine.put("microsecondsPerFlush", Long.toString(microsPerFlush(parts.data())));
        var versions = new LinkedHashMap<String, String>();
        versions.put("java", Runtime.version().toString());
        versions.put(
                "kafka",
                AppInfoParser.getVersion() + ", 1 broker, 6 partitions, acks=all, no flush before the acknowledgement");
        try (var connection = parts.postgres().superuser().connect()) {
            versions.put("postgresql", connection.getMetaData().getDatabaseProductVersion());
            for (var setting : SETTINGS) {
                try (var shown = connection.createStatement().executeQuery("SHOW " + setting)) {
                    shown.next();
                    versions.put("postgresql." + setting, shown.getString(1));
                }
            }
        }
        return new Machine(machine, versions);
    }

    String inWords() {
        var lines = new StringBuilder();
        machine.forEach((name, value) -> lines.append("%-30s %s%n".formatted(name, value)));
        versions.forEach((name, value) -> lines.append("%-30s %s%n".formatted(name, value)));
        return lines.toString();
    }

    private static String processor() throws IOException {
        var info = Path.of("/proc/cpuinfo");
        if (!Files.exists(info)) {
            return System.getProperty("os.arch");
        }
        try (var lines = Files.lines(info)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.replaceFirst(".*: ", ""))
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        }
    }

    private static String memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize() / (1 << 20) + " MiB"
                : "unknown";
    }

    /** How long the disk takes to make one page durable, which bounds what a single writer can do. */
    private static long microsPerFlush(Path directory) throws IOException {
        var file = directory.resolve("flush");
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            var start = System.nanoTime();
            for (var flush = 0; flush < FLUSHES; flush++) {
                channel.write(ByteBuffer.allocate(PAGE), 0);
                channel.force(false);
            }
            return (System.nanoTime() - start) / FLUSHES / 1_000;
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
