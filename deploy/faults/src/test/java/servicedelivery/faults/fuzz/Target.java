package servicedelivery.faults.fuzz;

import io.swagger.v3.oas.models.OpenAPI;
import java.nio.file.Path;
import java.util.List;
import servicedelivery.contract.Contract;
import servicedelivery.contract.ContractCheck;

/**
 * A service that is called.
 *
 * @param module of the repository, such as {@code incident-service}
 * @param url where it listens
 */
record Target(String module, String url, OpenAPI document, ContractCheck check) {

    static Target of(String module, String url) {
        var document = Contract.of(Path.of(System.getProperty("repository.root"), module));
        return new Target(module, url, document, new ContractCheck(document));
    }

    /** Another replica. */
    Target at(String other) {
        return new Target(module, other, document, check);
    }

    List<Action> actions() {
        return document.getPaths().entrySet().stream()
                .flatMap(path -> path.getValue().readOperationsMap().entrySet().stream()
                        .map(one -> new Action(this, one.getKey().name(), path.getKey(), one.getValue())))
                .toList();
    }
}
