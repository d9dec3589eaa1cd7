package servicedelivery.incident.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import servicedelivery.access.Caller;
import servicedelivery.access.Scope;
import servicedelivery.organisations.Organisations;

@Path("/api/v1/organisations")
@Produces(MediaType.APPLICATION_JSON)
public class OrganisationsResource {

    private final Caller caller;
    private final Organisations organisations;

    OrganisationsResource(Caller caller, Organisations organisations) {
        this.caller = caller;
        this.organisations = organisations;
    }

    public record ServedOrganisation(String code, String name, String shortName, int order) {}

    @GET
    @RolesAllowed({Scope.INCIDENTS_READ, Scope.INCIDENTS_WRITE})
    public List<ServedOrganisation> all() {
        return caller.organisations().stream()
                .map(one -> new ServedOrganisation(one.code(), one.name(), one.shortName(), organisations.orderOf(one)))
                .toList();
    }
}
