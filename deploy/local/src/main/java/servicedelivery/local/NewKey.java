package servicedelivery.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "local/new-key",
        mixinStandardHelpOptions = true,
        description =
                "Makes an API key, and prints it and its entry in the file of keys. The key itself is kept nowhere.")
final class NewKey implements Callable<Integer> {

    static final List<String> SCOPES = List.of(
            "incidents:write",
            "incidents:read",
            "surveys:write",
            "surveys:read",
            "reports:read",
            "reports:write",
            "operations");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern ORGANISATION = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");
    private static final String ALL = "*";

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "how logs and histories call the key")
    private String name = "";

    @Option(
            names = "--scopes",
            required = true,
            split = ",",
            paramLabel = "SCOPE",
            description = "what it may do, such as incidents:write,incidents:read")
    private List<String> scopes = List.of();

    @Option(
            names = "--organisations",
            required = true,
            split = ",",
            paramLabel = "CODE",
            description = "the codes of the organisations that it covers, or '*' (in quotes) for all")
    private List<String> organisations = List.of();

    @Option(names = "--keys-file", paramLabel = "FILE", description = "add the entry to this file")
    private @Nullable Path file;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        check();
        var key = KeyEntry.randomKey();
        var entry = KeyEntry.of(key, name, scopes, organisations);
        if (file != null) {
            new KeysFile(file).add(entry);
        }
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        out.println("The key, which is shown only now:");
        out.println();
        out.println("  " + key);
        out.println();
        out.println(
                file == null
                        ? "Add this under \"keys:\" to the file that api-keys.file names; the services take it within seconds:"
                        : "Added to %s; the services take it within seconds:".formatted(file));
        out.println();
        out.print(entry.yaml("  "));
        out.flush();
        return 0;
    }

    private void check() {
        if (!NAME.matcher(name).matches()) {
            throw new StackException("--name must be 1 to 64 of A-Z a-z 0-9 . _ - and begin with a letter or digit.");
        }
        var unknown = scopes.stream().filter(scope -> !SCOPES.contains(scope)).toList();
        if (!unknown.isEmpty()) {
            throw new StackException("--scopes: not known: %s; known are %s."
                    .formatted(String.join(", ", unknown), String.join(", ", SCOPES)));
        }
        var wrong = organisations.stream()
                .filter(code -> !ORGANISATION.matcher(code).matches() && !code.equals(ALL))
                .toList();
        if (!wrong.isEmpty()) {
            throw new StackException(
                    "--organisations: not codes: %s; take them from the organisations file, or '*' for all."
                            .formatted(String.join(", ", wrong)));
        }
        if (organisations.contains(ALL) && organisations.size() > 1) {
            throw new StackException("--organisations: '*' stands for all, so list nothing beside it.");
        }
    }
}
