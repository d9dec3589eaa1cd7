package servicedelivery.backing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs for this machine, unpacked from the class path into a directory that many processes may share. */
final class PostgresBinaries {

    private static final Set<PosixFilePermission> RUNNABLE = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final Set<PosixFilePermission> READABLE = PosixFilePermissions.fromString("rw-r--r--");
    private static final int ANY_EXECUTE = 0b001_001_001;

    private PostgresBinaries() {}

    /** The directory that holds {@code bin}, {@code lib} and {@code share}; unpacks them into the cache when they are not there. */
    static Path in(Path cache) {
        var home = cache.toAbsolutePath().resolve("postgresql-" + version());
        if (!Files.isDirectory(home)) {
            FileLocks.during(
                    cache.resolve("unpacking.lock"),
                    Duration.ofMinutes(2),
                    "Somebody else unpacks into " + cache + " for minutes.",
                    () -> unpackOnce(cache.toAbsolutePath().resolve("unpacking"), home));
        }
        return home;
    }

    static String version() {
        var versions = new Properties();
        try (var resource = resource("/servicedelivery/backing/versions.properties", "backing-services is not built")) {
            versions.load(resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions.getProperty("postgresql");
    }

    private static void unpackOnce(Path draft, Path home) {
        if (!Files.isDirectory(home)) {
            unpack(draft, home);
        }
    }

    private static void unpack(Path draft, Path home) {
        Trees.delete(draft);
        try (var archive = resource(archive(), "There is no PostgreSQL for this kind of machine: " + archive());
                var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            directory(draft);
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, draft);
            }
            Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(InputStream content, TarArchiveEntry entry, Path draft) throws IOException {
        var target = draft.resolve(entry.getName()).normalize();
        if (!target.startsWith(draft)) {
            throw new IOException("outside of the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            directory(target);
            return;
        }
        directory(Trees.above(target));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            Files.setPosixFilePermissions(target, (entry.getMode() & ANY_EXECUTE) == 0 ? READABLE : RUNNABLE);
        }
    }

    // Another user must be able to enter, whatever our umask says.
    private static void directory(Path directory) throws IOException {
        Files.setPosixFilePermissions(Files.createDirectories(directory), RUNNABLE);
    }

    private static InputStream resource(String name, String otherwise) {
        var resource = PostgresBinaries.class.getResourceAsStream(name);
        if (resource == null) {
            throw new BackingServiceException(otherwise);
        }
        return resource;
    }

    private static String archive() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        var arm = List.of("aarch64", "arm64").contains(System.getProperty("os.arch"));
        return "/postgres-%s-%s.txz".formatted(system, arm ? "arm_64" : "x86_64");
    }
}
