package servicedelivery.local;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import servicedelivery.backing.Repository;

/** Which stack is meant: there is one in each data directory. */
final class DataOption {

    @Option(names = "--data", paramLabel = "DIR", description = "where the data are (default: .local in the checkout)")
    private @Nullable Path directory;

    DataDirectory directory() {
        return new DataDirectory(directory == null ? Repository.root().resolve(".local") : directory);
    }
}
