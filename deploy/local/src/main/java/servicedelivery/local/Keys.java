package servicedelivery.local;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The API keys of a local stack, by the name that each has in {@code stack.env}; the services see only their hashes. */
record Keys(Map<String, String> byVariable) {

    private static final String READ = "incidents:read, surveys:read, reports:read";
    private static final String WRITE = "incidents:write, surveys:write, reports:write";

    private enum Kind {
        WRITE_KEY("local-write", READ + ", " + WRITE, "*"),
        READ_KEY("local-read", READ, "*"),
        OPERATIONS_KEY("local-operations", READ + ", operations", "*"),
        COLP_KEY("colp", READ + ", " + WRITE, "colp");

        private final String label;
        private final String scopes;
        private final String organisation;

        Kind(String label, String scopes, String organisation) {
            this.label = label;
            this.scopes = scopes;
            this.organisation = organisation;
        }
    }

    /** Those of an earlier start, and new ones where there are none. */
    static Keys keptIn(Map<String, String> environment) {
        var keys = new LinkedHashMap<String, String>();
        for (var kind : Kind.values()) {
            var kept = environment.getOrDefault(kind.name(), "");
            keys.put(kind.name(), kept.isEmpty() ? KeyEntry.randomKey() : kept);
        }
        return new Keys(keys);
    }

    String read() {
        return of(Kind.READ_KEY);
    }

    String write() {
        return of(Kind.WRITE_KEY);
    }

    /** What the services are given: names, hashes, scopes and organisations. */
    String yaml() {
        return Stream.of(Kind.values()).map(this::yaml).collect(Collectors.joining("", "keys:\n", ""));
    }

    private String yaml(Kind kind) {
        return KeyEntry.of(of(kind), kind.label, List.of(kind.scopes.split(", ")), List.of(kind.organisation))
                .yaml("  ");
    }

    private String of(Kind kind) {
        return byVariable.getOrDefault(kind.name(), "");
    }
}
