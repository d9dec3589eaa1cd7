package servicedelivery.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;
import servicedelivery.reporting.ReportsApi;
import servicedelivery.reporting.Stage;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class CommitmentsInEveryFormatTest {

    private static final String PROMISE = "Visits to schools (2 each year)";
    private static final String DONE = "First one made (5 November 2018)";
    private static final String PLANNED = "Second one agreed (May 2019)";

    private final ReportsApi reports = ReportsApi.asEditor();

    @Inject
    Stage stage;

    @BeforeEach
    void promise() {
        stage.clear();
        stage.clearWhatPeopleWrote();
        reports.post("/registers/commitments", """
                        {"from": "2019-01", "text": "Visits to schools", "quantity": 2, "period": "year", "updates": [
                          {"text": "First one made", "state": "done", "date": "2018-11-05"},
                          {"text": "Second one agreed", "state": "planned", "date": "2019-05"}]}
                        """).statusCode(201);
    }

    @Test
    void itSaysHowManyInWhichTimeAndWhatHappenedWhen() throws Exception {
        reports.get("/reports/2019-01")
                .body("commitments[0].commitment", equalTo(PROMISE))
                .body("commitments[0].quantity", equalTo(2))
                .body("commitments[0].period", equalTo("year"))
                .body("commitments[0].updates", contains(DONE, PLANNED));
        assertThat(text("")).contains(PROMISE, "<li>" + DONE + "</li><li>" + PLANNED + "</li>");
        assertThat(text(".md")).contains("| " + PROMISE + " | " + DONE + "; " + PLANNED + " |");
        assertThat(text(".csv").replace("\"", "")).contains(PROMISE + "," + DONE + "; " + PLANNED + ",,,2,year,");
        try (var pdf = Loader.loadPDF(file(".pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains(PROMISE, DONE, PLANNED);
        }
    }

    private String text(String extension) {
        return new String(file(extension), StandardCharsets.UTF_8);
    }

    private byte[] file(String extension) {
        return reports.request()
                .accept(extension.isEmpty() ? "text/html" : "*/*")
                .get("/reports/2019-01" + extension)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }
}
