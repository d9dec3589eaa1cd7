package servicedelivery.local;

import java.nio.file.Files;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "reset", mixinStandardHelpOptions = true, description = "Stops the stack and deletes its data.")
final class Reset implements Callable<Integer> {

    @Mixin
    private DataOption data = new DataOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var directory = data.directory();
        if (Files.exists(directory.path()) && !directory.isOurs()) {
            throw new StackException(
                    directory.path() + " is not a stack's data directory, so nothing in it is deleted.");
        }
        Down.stop(directory, out);
        directory.delete();
        out.println("Deleted the data in " + directory.path() + ".");
        return 0;
    }
}
