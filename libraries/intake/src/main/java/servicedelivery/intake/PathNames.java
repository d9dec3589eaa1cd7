package servicedelivery.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.BiPredicate;
import servicedelivery.organisations.Organisations;
import servicedelivery.problem.FieldError;
import servicedelivery.problem.Problems;

/** Brings the names that stand in a path into the state that was sent, so that they are read and checked in one place. */
@ApplicationScoped
public class PathNames {

    private final Organisations organisations;

    PathNames(Organisations organisations) {
        this.organisations = organisations;
    }

    /**
     * The state with the organisation and the number of the path. It may say them too, if it says the same.
     *
     * @param numberField what the state calls the number
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when it says something else
     */
    public ObjectNode into(ObjectNode state, String organisation, String numberField, String number) {
        put(state, "organisation", organisation, this::areTheSame);
        put(state, numberField, number, String::equals);
        return state;
    }

    private static void put(ObjectNode state, String field, String name, BiPredicate<String, String> sameness) {
        var said = state.path(field);
        if (!said.isMissingNode() && !said.isNull() && !sameness.test(said.asText(), name)) {
            throw Problems.invalidFields(
                    List.of(new FieldError("/" + field, "must be \"%s\" as in the path, or left out".formatted(name))));
        }
        state.put(field, name);
    }

    private boolean areTheSame(String one, String other) {
        var found = organisations.find(one);
        return found.isPresent() && found.equals(organisations.find(other));
    }
}
