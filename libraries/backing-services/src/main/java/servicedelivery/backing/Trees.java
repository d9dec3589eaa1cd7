package servicedelivery.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is done to whole directories, and to files that must never be seen half written. */
public final class Trees {

    private static final String OWNER_ONLY = "rw-------";

    private Trees() {}

    /** Makes the directory and those above it, where they are missing. */
    public static Path make(Path directory) {
        try {
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The directory that holds it. */
    static Path above(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "the root directory");
    }

    /** Replaces the file's content in one step; only its owner can read it. */
    public static void write(Path file, String content) {
        var draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            make(above(file));
            Files.deleteIfExists(draft);
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
            Files.writeString(draft, content);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes all of it, also when others delete in it at the same time; does nothing when it is not there. */
    public static void delete(Path tree) {
        try {
            Files.walkFileTree(tree, new Deletion());
        } catch (NoSuchFileException e) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives all of it to another user; only root may. */
    static void give(Path tree, int uid) {
        try (var files = Files.walk(tree)) {
            for (var file : (Iterable<Path>) files::iterator) {
                Files.setAttribute(file, "unix:uid", uid);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) throws IOException {
            if (failure != null) {
                throw failure;
            }
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
