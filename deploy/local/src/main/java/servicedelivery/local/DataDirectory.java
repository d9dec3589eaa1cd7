package servicedelivery.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import servicedelivery.backing.FileLocks;
import servicedelivery.backing.Location;
import servicedelivery.backing.ProcessIdentity;
import servicedelivery.backing.Secrets;
import servicedelivery.backing.Trees;

/** All that one stack keeps on the disk; a file in it says that it is one. */
record DataDirectory(Path path) {

    private static final String MARK = "service-delivery-stack";
    private static final String RESPONDENT_SECRET = "respondent-secret";
    private static final String LOCK = "lock";
    private static final String SCALE = "scale";
    private static final Set<String> NAMES = Set.of(
            "postgresql",
            "kafka",
            "logs",
            "run",
            "binaries",
            "programs",
            "api-keys.yaml",
            "stack.env",
            "port-offset",
            SCALE,
            RESPONDENT_SECRET,
            LOCK,
            MARK);
    private static final long LEAST_SPACE = 500L << 20;

    DataDirectory {
        path = path.toAbsolutePath().normalize();
    }

    Location location(String process) {
        return Location.under(path, process);
    }

    Path binaries() {
        return path.resolve("binaries");
    }

    Path programs() {
        return path.resolve("programs");
    }

    Path apiKeys() {
        return path.resolve("api-keys.yaml");
    }

    /** With this survey-service hashes respondents; it must stay for as long as their responses do. */
    String respondentSecret() {
        return Secrets.keptIn(path.resolve(RESPONDENT_SECRET));
    }

    Path environment() {
        return path.resolve("stack.env");
    }

    /** The one launcher that watches over the stack, if one does. */
    Optional<ProcessIdentity> supervisor() {
        return ProcessIdentity.read(supervisorFile()).filter(ProcessIdentity::isAlive);
    }

    Path supervisorFile() {
        return path.resolve("run/supervisor");
    }

    /** Whether this process of the stack runs; asking makes nothing. */
    boolean runs(String process) {
        return ProcessIdentity.read(location(process).identity())
                .filter(ProcessIdentity::isAlive)
                .isPresent();
    }

    /** Whether anything of the stack runs. */
    boolean runsAtAll() {
        var run = path.resolve("run");
        if (!Files.isDirectory(run)) {
            return false;
        }
        try (var identities = Files.list(run)) {
            return identities.map(Path::getFileName).map(Path::toString).anyMatch(this::runs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isOurs() {
        return Files.exists(path.resolve(MARK));
    }

    /** Makes it ours, when nobody else's things are in it and the disk has room. */
    void prepare() {
        if (!isOurs() && !entries().isEmpty()) {
            throw new StackException(path + " holds other things: name an empty or new directory with --data DIR.");
        }
        try {
            Trees.make(path);
            if (Files.getFileStore(path).getUsableSpace() < LEAST_SPACE) {
                throw new StackException(
                        "Less than 500 MB are free for %s: make room, or name another disk with --data DIR."
                                .formatted(path));
            }
            Files.writeString(path.resolve(MARK), "The data of a local stack: deploy/reset deletes them.\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One launcher at a time starts or stops something here. */
    void exclusively(Duration limit, Runnable work) {
        FileLocks.during(
                path.resolve(LOCK),
                limit,
                "Another deploy/up, down or reset is busy with " + path + ": try again.",
                work);
    }

    /** The offset that the running or the last stack has. */
    Optional<Integer> portOffset() {
        try {
            var file = path.resolve("port-offset");
            return Files.exists(file)
                    ? Optional.of(Integer.valueOf(Files.readString(file).strip()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void keepPortOffset(int offset) {
        Trees.write(path.resolve("port-offset"), offset + "\n");
    }

    /** What the running or the last stack has; empty before the first. */
    Optional<Scale> scale() {
        return Optional.of(new EnvironmentFile(path.resolve(SCALE)).read())
                .filter(variables -> !variables.isEmpty())
                .map(Scale::of);
    }

    void keepScale(Scale scale) {
        new EnvironmentFile(path.resolve(SCALE)).write(scale.variables());
    }

    /** Deletes what a stack makes, and the directory when nothing else is in it. */
    void delete() {
        entries().stream().filter(DataDirectory::isMadeByAStack).forEach(Trees::delete);
        if (entries().isEmpty()) {
            Trees.delete(path);
        }
    }

    private static boolean isMadeByAStack(Path entry) {
        var name = String.valueOf(entry.getFileName()).replaceFirst("-[2-9]$", "");
        return NAMES.contains(name)
                || Stream.of(Service.values()).map(Service::folder).anyMatch(name::equals);
    }

    private List<Path> entries() {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (var files = Files.list(path)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
