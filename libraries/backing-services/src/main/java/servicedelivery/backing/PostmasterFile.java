package servicedelivery.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** {@code postmaster.pid}, in which a running server says who it is and how far it got. */
record PostmasterFile(Path file, List<String> lines) {

    private static final int PID = 0;
    private static final int SHARED_MEMORY = 6;
    private static final int STATUS = 7;

    static Optional<PostmasterFile> read(Path data) {
        var file = data.resolve("postmaster.pid");
        try {
            return Optional.of(new PostmasterFile(file, Files.readAllLines(file)))
                    .filter(PostmasterFile::isWhole);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long pid() {
        return Long.parseLong(lines.get(PID).strip());
    }

    boolean isReady() {
        return lines.size() > STATUS && lines.get(STATUS).strip().equals("ready");
    }

    /**
     * Deletes the file when it only seems that its server runs: another program has the id by now, or nobody has collected the dead
     * process. When nobody has the id the file stays, for by it the server knows whether children of the killed one still use the
     * data; so before it is deleted, they must have left.
     */
    void deleteIfDeceptive(Duration limit) {
        if (ProcessHandle.of(pid()).isPresent() && !isOfPostgres() && Await.until(limit, () -> !isDataInUse())) {
            Trees.delete(file);
        }
    }

    private boolean isOfPostgres() {
        return ProcessIdentity.of(pid()).isPresent()
                && ProcessHandle.of(pid())
                        .flatMap(process -> process.info().command())
                        .filter(command -> command.endsWith("/postgres"))
                        .isPresent();
    }

    private boolean isDataInUse() {
        return lines.size() > SHARED_MEMORY && SharedMemory.isInUse(lastWord(lines.get(SHARED_MEMORY)));
    }

    private static String lastWord(String line) {
        return line.substring(line.strip().lastIndexOf(' ') + 1).strip();
    }

    private boolean isWhole() {
        return !lines.isEmpty() && lines.get(PID).strip().matches("\\d{1,18}");
    }
}
