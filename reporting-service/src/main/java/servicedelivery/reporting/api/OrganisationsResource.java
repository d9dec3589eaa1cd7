package servicedelivery.reporting.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import servicedelivery.access.Caller;
import servicedelivery.access.Scope;
import servicedelivery.organisations.Organisation;
import servicedelivery.organisations.Organisations;

@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/organisations")
@RolesAllowed(Scope.REPORTS_READ)
class OrganisationsResource {

    /** @param order the position in the configured order, from 1 */
    record View(String code, String name, String shortName, int order) {}

    private final Answers answers;
    private final Caller caller;
    private final Organisations organisations;

    OrganisationsResource(Answers answers, Caller caller, Organisations organisations) {
        this.answers = answers;
        this.caller = caller;
        this.organisations = organisations;
    }

    @GET
    public Response organisations() {
        return answers.of(caller.organisations().stream().map(this::view).toList());
    }

    private View view(Organisation organisation) {
        return new View(
                organisation.code(),
                organisation.name(),
                organisation.shortName(),
                organisations.orderOf(organisation));
    }
}
