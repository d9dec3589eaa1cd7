package servicedelivery.contract;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import java.nio.charset.StandardCharsets;

/** Puts the filter on every call of every Quarkus test, which says UTF-8 where it says a charset; Quarkus finds it as a service. */
public final class CheckEveryCall implements QuarkusTestBeforeEachCallback {

    private static final ContractFilter FILTER = new ContractFilter(Contract.ofThisModule());

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        RestAssured.replaceFiltersWith(FILTER);
        RestAssured.config = RestAssured.config()
                .encoderConfig(EncoderConfig.encoderConfig().defaultContentCharset(StandardCharsets.UTF_8));
    }
}
