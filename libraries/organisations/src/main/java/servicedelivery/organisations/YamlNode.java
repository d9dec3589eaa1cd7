package servicedelivery.organisations;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A part of a YAML file that knows on which line it stands. Every reading method throws {@link InvalidOrganisations}. */
final class YamlNode {

    private final Node node;

    private YamlNode(Node node) {
        this.node = node;
    }

    /** Gives null for a file without content. */
    static @Nullable YamlNode parse(String text) {
        try {
            var root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            return root == null || Tag.NULL.equals(root.getTag()) ? null : new YamlNode(root);
        } catch (MarkedYAMLException e) {
            var line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new InvalidOrganisations("line %d: this is not YAML: %s".formatted(line, e.getProblem()));
        } catch (YAMLException e) {
            throw new InvalidOrganisations("this is not YAML: " + e.getMessage());
        }
    }

    /** The fields of a mapping, of which it may have no others than those named. */
    Map<String, YamlNode> fields(String... known) {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong("must have fields: " + String.join(", ", known));
        }
        var fields = new LinkedHashMap<String, YamlNode>();
        for (NodeTuple field : mapping.getValue()) {
            var name = new YamlNode(field.getKeyNode());
            if (!Arrays.asList(known).contains(name.text())) {
                throw name.wrong("\"%s\" is not known; known are %s".formatted(name.text(), String.join(", ", known)));
            }
            if (fields.put(name.text(), new YamlNode(field.getValueNode())) != null) {
                throw name.wrong("\"%s\" is given twice".formatted(name.text()));
            }
        }
        fields.values().removeIf(value -> Tag.NULL.equals(value.node.getTag()));
        return fields;
    }

    List<YamlNode> items() {
        if (!(node instanceof SequenceNode sequence)) {
            throw wrong("must be a list");
        }
        var items = new ArrayList<YamlNode>();
        sequence.getValue().forEach(item -> items.add(new YamlNode(item)));
        return items;
    }

    /** The text of a value as it stands in the file. */
    String text() {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue();
        }
        throw wrong("must be a text");
    }

    /** What a parser makes of the text, whose exception becomes one that says what would be right. */
    <T> T as(Function<String, T> parser, String rule) {
        var text = text();
        try {
            return parser.apply(text);
        } catch (RuntimeException e) {
            throw wrong("\"%s\" %s".formatted(text, rule));
        }
    }

    /** The field that must be there. */
    YamlNode required(Map<String, YamlNode> fields, String name) {
        var field = fields.get(name);
        if (field == null) {
            throw wrong(name + " is missing");
        }
        return field;
    }

    InvalidOrganisations wrong(String fault) {
        return new InvalidOrganisations(
                "line %d: %s".formatted(node.getStartMark().getLine() + 1, fault));
    }
}
