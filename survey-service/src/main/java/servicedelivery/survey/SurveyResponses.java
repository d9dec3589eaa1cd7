package servicedelivery.survey;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class SurveyResponses implements PanacheRepositoryBase<SurveyResponse, UUID> {

    Optional<SurveyResponse> aboutTicket(String organisation, String ticket) {
        return find("organisation = ?1 and ticket = ?2", organisation, ticket).firstResultOptional();
    }
}
