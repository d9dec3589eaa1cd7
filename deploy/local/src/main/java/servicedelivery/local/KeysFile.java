package servicedelivery.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The file by which services know the keys. What people wrote in it, comments included, stays as it is. */
record KeysFile(Path path) {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Pattern ENTRY = Pattern.compile("(?m)^( *)- ");
    private static final String STANDARD_INDENTATION = "  ";
    private static final String LIST = "keys";

    /**
     * Adds an entry at the end, and replaces the file in one step.
     *
     * @throws StackException when there is no such file, or it has a key of that name, or it cannot be added to
     */
    void add(KeyEntry entry) {
        try {
            if (!Files.isRegularFile(path)) {
                throw new StackException(
                        "%s is not a file: make it first, with the one line \"keys:\".".formatted(path));
            }
            var file = path.toRealPath();
            var before = Files.readString(file);
            var known = entries(before);
            if (known.stream().anyMatch(key -> key.path("name").asText().equals(entry.name()))) {
                throw new StackException(
                        "%s has a key with the name %s already: choose another name.".formatted(path, entry.name()));
            }
            var after = appended(before, entry);
            if (!isAsBeforeAndOneMore(known, after, entry)) {
                throw new StackException(
                        "%s does not end with its list of keys: run this without --keys-file, and add the entry by hand."
                                .formatted(path));
            }
            replace(file, after);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it says of each key. */
    List<JsonNode> entries() {
        return entries(Json.text(path));
    }

    private static String appended(String before, KeyEntry entry) {
        var dash = ENTRY.matcher(before);
        var indentation = dash.find() ? dash.group(1) : STANDARD_INDENTATION;
        return before + (before.endsWith("\n") ? "" : "\n") + entry.yaml(indentation);
    }

    private boolean isAsBeforeAndOneMore(List<JsonNode> known, String after, KeyEntry entry) {
        try {
            var expected = new ArrayList<>(known);
            expected.add(YAML.valueToTree(entry));
            return entries(after).equals(expected);
        } catch (StackException e) {
            return false;
        }
    }

    private List<JsonNode> entries(String content) {
        try {
            var list = new ArrayList<JsonNode>();
            YAML.readTree(content).path(LIST).forEach(list::add);
            return list;
        } catch (JsonProcessingException e) {
            throw new StackException("%s, line %d is not YAML: mend it first.".formatted(path, line(e)));
        }
    }

    private static int line(JsonProcessingException e) {
        return e.getLocation() == null ? 0 : e.getLocation().getLineNr();
    }

    /** The new file is complete, and belongs to whom it belonged, before it takes the place of the old one. */
    private static void replace(Path file, String content) throws IOException {
        var as = Files.getFileAttributeView(file, PosixFileAttributeView.class).readAttributes();
        var draft = Files.createTempFile(
                file.getParent(),
                file.getFileName().toString(),
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(draft, content);
            var view = Files.getFileAttributeView(draft, PosixFileAttributeView.class);
            if (!view.readAttributes().owner().equals(as.owner())) {
                view.setOwner(as.owner());
            }
            if (!view.readAttributes().group().equals(as.group())) {
                view.setGroup(as.group());
            }
            view.setPermissions(as.permissions());
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
