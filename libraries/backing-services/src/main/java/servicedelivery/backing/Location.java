package servicedelivery.backing;

import java.nio.file.Path;

/**
 * Where a process has its files.
 *
 * @param data its own directory
 * @param log where all that it prints is appended
 * @param identity who it is, while it runs
 */
public record Location(Path data, Path log, Path identity) {

    /** The usual places under one root: {@code name/}, {@code logs/name.log} and {@code run/name}. */
    public static Location under(Path root, String name) {
        var absolute = root.toAbsolutePath().normalize();
        return new Location(
                absolute.resolve(name),
                absolute.resolve("logs").resolve(name + ".log"),
                absolute.resolve("run").resolve(name));
    }
}
