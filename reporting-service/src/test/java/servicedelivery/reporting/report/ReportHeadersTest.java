package servicedelivery.reporting.report;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import servicedelivery.backing.BackingServicesResource;
import servicedelivery.contract.Contract;
import servicedelivery.contract.ContractFilter;
import servicedelivery.reporting.ReportsApi;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class ReportHeadersTest {

    private static final ContractFilter DOCUMENT = new ContractFilter(Contract.ofThisModule(), "/reports/");

    @ParameterizedTest
    @ValueSource(strings = {"", ".md", ".csv", ".pdf"})
    void theDocumentHasThoseOfEveryAnswer(String form) {
        var tag = request()
                .get("/reports/2019-01" + form)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");

        request()
                .header("If-None-Match", tag)
                .get("/reports/2019-01" + form)
                .then()
                .statusCode(304);
        request().get("/reports/2999-01" + form).then().statusCode(404);
    }

    private static RequestSpecification request() {
        return ReportsApi.asEveryone().request().filter(DOCUMENT);
    }
}
