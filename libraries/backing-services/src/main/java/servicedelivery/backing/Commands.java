package servicedelivery.backing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;

/** Short commands that are waited for. */
final class Commands {

    private static final Redirect NOWHERE = Redirect.to(new File("/dev/null"));
    private static final int NOT_FOUND = 127;

    private Commands() {}

    /** Runs it silently; 127 when there is no such program. */
    static int exitCode(List<String> command) {
        return run(new ProcessBuilder(command).redirectOutput(NOWHERE).redirectError(NOWHERE));
    }

    /** Runs it with its output at the end of the log. */
    static int exitCode(List<String> command, Path log) {
        return run(
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile())));
    }

    /** What it prints, without blanks at the ends. */
    static String output(ProcessBuilder command) {
        try {
            var process = command.redirectErrorStream(true).start();
            process.getOutputStream().close();
            return new String(process.getInputStream().readAllBytes(), Charset.defaultCharset()).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int run(ProcessBuilder command) {
        try {
            return command.start().waitFor();
        } catch (IOException e) {
            return NOT_FOUND;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }
}
