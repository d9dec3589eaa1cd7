package servicedelivery.organisations;

/** The organisations file cannot be used; the message says where and how to mend it. */
public final class InvalidOrganisations extends RuntimeException {

    InvalidOrganisations(String message) {
        super(message);
    }
}
