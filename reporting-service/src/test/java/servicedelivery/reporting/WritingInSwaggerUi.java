package servicedelivery.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import servicedelivery.contract.browser.SwaggerUi;

/** Tries all that somebody does who writes and publishes the report, of which nothing may be missing. */
record WritingInSwaggerUi(SwaggerUi ui) {

    void tryAll() {
        ui.authorize("edit-all");
        List.of("Improvement", "Commitment", "Certificate").forEach(this::tryRegister);
        List.of("readText", "writeText", "amendText", "historyOfText").forEach(operation -> succeeds(operation, 200));
        succeeds("checkReport", 200);
        succeeds("publishReport", 201);
        List.of(
                        "publications",
                        "publishedReport",
                        "publishedHtml",
                        "publishedPdf",
                        "publishedMarkdown",
                        "publishedCsv",
                        "differences")
                .forEach(operation -> succeeds(operation, 200));
    }

    private void tryRegister(String entry) {
        succeeds("add" + entry, 201);
        succeeds("list" + entry + "s", 200);
        String id = ReportsApi.asEditor()
                .get("/registers/%ss?month=2019-01".formatted(entry.toLowerCase(Locale.ROOT)))
                .extract()
                .path("items[0].id");
        for (var operation : List.of("find", "amend", "historyOf")) {
            assertThat(ui.execute(operation + entry, Map.of("id", id)))
                    .as(operation + entry)
                    .isEqualTo(200);
        }
        assertThat(ui.execute("remove" + entry, Map.of("id", id))).isEqualTo(204);
    }

    private void succeeds(String operation, int status) {
        assertThat(ui.execute(operation)).as(operation).isEqualTo(status);
    }
}
