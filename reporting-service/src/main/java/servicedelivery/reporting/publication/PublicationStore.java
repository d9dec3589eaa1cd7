package servicedelivery.reporting.publication;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import servicedelivery.reporting.survey.CountedResponse;

/** Keeps what is published, in the caller's transaction. */
@ApplicationScoped
class PublicationStore {

    private final PublicationRows rows;
    private final PublishedFiles files;
    private final PublishedStates states;
    private final PublishedResponses responses;
    private final ObjectMapper json;

    PublicationStore(
            PublicationRows rows,
            PublishedFiles files,
            PublishedStates states,
            PublishedResponses responses,
            ObjectMapper json) {
        this.rows = rows;
        this.files = files;
        this.states = states;
        this.responses = responses;
        this.json = json;
    }

    void keep(Publication publication, List<PublishedFile> itsFiles, Present present, List<CountedResponse> counted) {
        rows.persist(PublicationRow.of(publication));
        files.persist(itsFiles);
        states.persist(PublishedState.of(
                publication.id(),
                json.valueToTree(present.lines()),
                json.valueToTree(present.incidents()),
                json.valueToTree(present.writings())));
        rows.flush();
        responses.keep(publication.id(), counted);
    }
}
