package servicedelivery.contract;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;

/** Puts the filter on every call of every Quarkus test; Quarkus finds it as a service. */
public final class CheckEveryCall implements QuarkusTestBeforeEachCallback {

    private static final ContractFilter FILTER = new ContractFilter(Contract.ofThisModule());

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        RestAssured.replaceFiltersWith(FILTER);
    }
}
