package servicedelivery.reporting.question;

import servicedelivery.organisations.Organisation;

/**
 * One organisation of an answer.
 *
 * @param organisation its code
 * @param name the full name; the code again when nobody configured it
 * @param configured false when only events name it
 */
public record Member(String organisation, String name, boolean configured) {

    static Member of(Organisation organisation) {
        return new Member(organisation.code(), organisation.name(), true);
    }
}
