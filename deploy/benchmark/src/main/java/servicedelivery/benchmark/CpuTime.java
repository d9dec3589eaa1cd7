package servicedelivery.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** How much processor time processes have taken, with their children; only Linux tells. */
final class CpuTime {

    private static final int TICKS_A_SECOND = 100;
    private static final int OWN_AND_CHILDRENS_FIRST = 11;
    private static final int OWN_AND_CHILDRENS_LAST = 14;

    private CpuTime() {}

    /** Seconds, those of ended children included; NaN where it cannot be known. */
    static double seconds(Collection<Long> processes) {
        if (!Files.exists(Path.of("/proc/self/stat"))) {
            return Double.NaN;
        }
        return processes.stream()
                        .flatMapToLong(CpuTime::withDescendants)
                        .distinct()
                        .map(CpuTime::ticks)
                        .sum()
                / (double) TICKS_A_SECOND;
    }

    /** Seconds that the machine's processors have worked since it started, for whomever; NaN where it cannot be known. */
    static double secondsOfAll() throws IOException {
        var statistics = Path.of("/proc/stat");
        if (!Files.exists(statistics)) {
            return Double.NaN;
        }
        try (var lines = Files.lines(statistics)) {
            var all = lines.findFirst().orElseThrow().trim().split(" +", -1);
            return Stream.of(1, 2, 3, 6, 7)
                            .mapToLong(field -> Long.parseLong(all[field]))
                            .sum()
                    / (double) TICKS_A_SECOND;
        }
    }

    private static LongStream withDescendants(long pid) {
        return LongStream.concat(
                LongStream.of(pid),
                ProcessHandle.of(pid).stream()
                        .flatMap(ProcessHandle::descendants)
                        .mapToLong(ProcessHandle::pid));
    }

    private static long ticks(long pid) {
        try {
            var line = Files.readString(Path.of("/proc/" + pid + "/stat"), StandardCharsets.ISO_8859_1);
            var afterName = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
            var ticks = 0L;
            for (var field = OWN_AND_CHILDRENS_FIRST; field <= OWN_AND_CHILDRENS_LAST; field++) {
                ticks += Long.parseLong(afterName[field]);
            }
            return ticks;
        } catch (IOException e) {
            // It has ended; its parent has taken its time over.
            return 0;
        }
    }
}
