package servicedelivery.reporting.question;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import servicedelivery.organisations.Organisation;

/**
 * Whose figures are asked for.
 *
 * @param configured the organisations asked for, in their order; they appear also when there is nothing to show
 * @param andUnconfigured whether all organisations that only events name are covered too
 * @param unconfigured the codes of some that only events name, which are covered in any case
 */
public record Coverage(List<Organisation> configured, boolean andUnconfigured, List<String> unconfigured) {

    public Coverage(List<Organisation> configured, boolean andUnconfigured) {
        this(configured, andUnconfigured, List.of());
    }

    public String[] codes() {
        return Stream.concat(configured.stream().map(Organisation::code), unconfigured.stream())
                .toArray(String[]::new);
    }

    /** The full name of an organisation; its code again when nobody configured it. */
    public String nameOf(String code) {
        return configured.stream()
                .filter(organisation -> organisation.code().equals(code))
                .findFirst()
                .map(Organisation::name)
                .orElse(code);
    }

    /** Everybody to show: those asked for, then those that events name although nobody configured them. */
    public List<Member> members(Collection<String> seen) {
        var known = configured.stream().map(Organisation::code).collect(Collectors.toSet());
        return Stream.concat(
                        configured.stream().map(Member::of),
                        unnamed(known, Stream.concat(unconfigured.stream(), seen.stream())))
                .toList();
    }

    private static Stream<Member> unnamed(Set<String> known, Stream<String> seen) {
        return seen.filter(code -> !known.contains(code))
                .distinct()
                .sorted()
                .map(code -> new Member(code, code, false));
    }
}
