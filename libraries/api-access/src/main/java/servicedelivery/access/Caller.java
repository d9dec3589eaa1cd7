package servicedelivery.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import servicedelivery.organisations.Organisation;
import servicedelivery.organisations.Organisations;
import servicedelivery.problem.Problems;

/** Whoever sent the present request, as far as the key tells. */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;
    private final Organisations organisations;

    Caller(SecurityIdentity identity, Organisations organisations) {
        this.identity = identity;
        this.organisations = organisations;
    }

    /** The name of the key. */
    public String name() {
        return key().name();
    }

    public boolean mayTouch(String organisation) {
        return mayTouchAll() || key().organisations().contains(organisation);
    }

    public boolean mayTouchAll() {
        return key().organisations().contains(ApiKey.ALL);
    }

    /** The configured organisations that the key covers, in their order. */
    public List<Organisation> organisations() {
        return organisations.all().stream()
                .filter(organisation -> mayTouch(organisation.code()))
                .toList();
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 403 when the key does not cover the organisation */
    public void requireTouch(String organisation) {
        if (!mayTouch(organisation)) {
            throw Problems.organisationForbidden(organisation);
        }
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 403 when the key does not cover all organisations */
    public void requireTouchAll() {
        if (!mayTouchAll()) {
            throw Problems.allOrganisationsForbidden();
        }
    }

    /** The codes that somebody's key covers, {@code *} for all; empty for those without a key. */
    public static Optional<Set<String>> organisationsOf(SecurityIdentity identity) {
        return Optional.ofNullable(identity.<ApiKey>getAttribute(ApiKeyIdentities.KEY))
                .map(ApiKey::organisations);
    }

    private ApiKey key() {
        return Objects.requireNonNull(identity.getAttribute(ApiKeyIdentities.KEY), "an endpoint without a scope");
    }
}
