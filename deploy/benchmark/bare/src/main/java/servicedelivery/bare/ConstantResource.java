package servicedelivery.bare;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Answers on the thread that reads requests, always the same. */
@Path("/constant")
public class ConstantResource {

    @GET
    @NonBlocking
    @Produces(MediaType.TEXT_PLAIN)
    public String constant() {
        return "constant";
    }
}
