package servicedelivery.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import servicedelivery.backing.Repository;
import servicedelivery.backing.Trees;

/** A service as the build leaves it. */
record Program(Service service) {

    static final String JAR = "quarkus-run.jar";

    /** Makes a copy, so that a build beside a running stack does not take its classes away. */
    void copyTo(Path target) {
        var built = Repository.root().resolve(service.folder()).resolve("target/quarkus-app");
        if (!Files.exists(built.resolve(JAR))) {
            throw new StackException(
                    "%s is not built: run ./mvnw package in %s.".formatted(service.folder(), Repository.root()));
        }
        Trees.delete(target);
        try (var files = Files.walk(built)) {
            for (var file : (Iterable<Path>) files::iterator) {
                copy(file, target.resolve(built.relativize(file).toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path file, Path target) throws IOException {
        if (Files.isDirectory(file)) {
            Files.createDirectories(target);
            return;
        }
        try {
            Files.createLink(target, file);
        } catch (FileSystemException | UnsupportedOperationException e) {
            // Another disk, or one that knows no links.
            Files.copy(file, target);
        }
    }
}
