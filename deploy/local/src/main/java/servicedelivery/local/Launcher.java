package servicedelivery.local;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What the commands of {@code deploy} run; each is called as its script is. */
@Command(
        name = "deploy",
        description = "The whole product on this machine.",
        subcommands = {Up.class, Down.class, Reset.class, NewKey.class, Doctor.class, Trace.class})
final class Launcher {

    private Launcher() {}

    public static void main(String[] arguments) {
        System.exit(run(writerTo(System.out), writerTo(System.err), arguments));
    }

    /** Does what the command says and gives its exit code; a failure is one readable message. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new Launcher())
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println("deploy/" + command.getCommandName() + ": " + Failure.inWords(failure));
                    return 1;
                })
                .execute(arguments);
    }

    private static PrintWriter writerTo(PrintStream stream) {
        return new PrintWriter(stream, true, Charset.defaultCharset());
    }
}
