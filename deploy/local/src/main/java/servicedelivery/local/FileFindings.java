package servicedelivery.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import servicedelivery.organisations.InvalidOrganisations;
import servicedelivery.organisations.Organisations;
import servicedelivery.organisations.OrganisationsFile;

/** What {@code deploy/doctor} says of the files that the services read. */
record FileFindings(DataDirectory data) {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final String MEND =
            "mend it as docs/operations.md#keys says; the services keep the keys that they have.";

    List<Finding> all() {
        var file = Stack.organisations();
        try {
            var organisations = OrganisationsFile.read(file);
            var found = new ArrayList<>(List.of(Finding.ok("%s is valid, with organisations: %d"
                    .formatted(file, organisations.all().size()))));
            found.addAll(keys(organisations));
            return found;
        } catch (InvalidOrganisations e) {
            return List.of(Finding.failed(
                    Failure.inWords(e),
                    "mend it as deploy/examples/organisations.yaml shows, and restart the services."));
        }
    }

    private List<Finding> keys(Organisations organisations) {
        var file = data.apiKeys();
        if (!Files.exists(file)) {
            return List.of(Finding.warning("there are no keys yet in " + file, "deploy/up makes them."));
        }
        var entries = new KeysFile(file).entries();
        var wrong = entries.stream().flatMap(key -> wrong(key, organisations)).toList();
        return wrong.isEmpty()
                ? List.of(Finding.ok("%s is valid, with keys: %d".formatted(file, entries.size())))
                : wrong;
    }

    static Stream<Finding> wrong(JsonNode key, Organisations organisations) {
        var name = "the key " + key.path("name").asText("without a name");
        var found = new ArrayList<Finding>();
        if (!SHA256.matcher(key.path("sha256").asText()).matches()) {
            found.add(Finding.failed(name + " has no sha256 of 64 lower-case hexadecimal digits", MEND));
        }
        texts(key.path("scopes"))
                .filter(scope -> !NewKey.SCOPES.contains(scope))
                .forEach(
                        scope -> found.add(Finding.failed("%s has the unknown scope %s".formatted(name, scope), MEND)));
        if (texts(key.path("organisations")).findAny().isEmpty()) {
            found.add(Finding.failed(name + " names no organisations", MEND));
        }
        texts(key.path("organisations"))
                .filter(code -> !code.equals("*") && organisations.find(code).isEmpty())
                .forEach(code -> found.add(Finding.warning(
                        "%s names the organisation %s, which nobody configured".formatted(name, code),
                        "add it to the organisations file, or take it from the key.")));
        return found.stream();
    }

    private static Stream<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText);
    }
}
