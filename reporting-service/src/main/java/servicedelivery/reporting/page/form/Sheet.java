package servicedelivery.reporting.page.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one form is about: it reads and writes through the same desks as the API. */
public interface Sheet {

    /**
     * What it says at the moment.
     *
     * @param version by which a change is noticed; 0 of what is not there yet
     */
    record State(JsonNode body, long version) {}

    Frame frame();

    Form form();

    /** Empty when it was removed, or never was there. */
    Optional<State> present();

    /**
     * Writes what is typed, upon the version that its author had before them.
     *
     * @return the address of the page that then shows it
     * @throws io.quarkiverse.resteasy.problem.HttpProblem as the API refuses it; 412 when somebody changed it meanwhile. A 409 means
     *     that the same form is being saved already, so that it leads back
     */
    String save(Sent sent, ObjectNode body);

    /** Who changed it since a version, and what, in sentences. */
    List<String> since(long version);

    /** The form that adds it anew when somebody has removed it. */
    Sheet anew();

    /** What else the form carries along. */
    default Map<String, String> carried() {
        return Map.of();
    }

    /** Where the API's JSON Pointers begin that are about this form. */
    default String pointer() {
        return "";
    }
}
