package servicedelivery.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;
import servicedelivery.reporting.ReportsApi;
import servicedelivery.reporting.Stage;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class ReportPdfTest {

    @Inject
    Stage stage;

    @BeforeEach
    void publish() {
        stage.clear();
        stage.publish(ExampleMonth.events());
        stage.bothSourcesPublishedThrough(Instant.now());
        StagedWritings.stage(ExampleTexts.january2019(List.of()));
    }

    @AfterEach
    void clear() {
        StagedWritings.stage(null);
    }

    @Test
    void theSameReportIsTheSameBytes() {
        assertThat(pdf()).isEqualTo(pdf());
    }

    @Test
    void itIsReadByPeopleAndByTheirTools() throws Exception {
        var pdf = pdf();
        Files.write(Path.of("target/report-2019-01.pdf"), pdf);

        try (var document = Loader.loadPDF(pdf)) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("en-GB");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("IT Division – IT Service Delivery Summary – January 2019");
            assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("pdfuaid");
            assertThat(tags(catalog.getStructureTreeRoot()))
                    .contains("H1", "H2", "H5", "Table", "TH", "TD", "L", "LI", "Figure");
            assertThat(fonts(document)).isNotEmpty().allMatch(embedded -> embedded);
            assertThat(new PDFTextStripper().getText(document))
                    .contains(
                            "All priority incidents were resolved within targets.",
                            "Affected Service",
                            "The attacker's IP was blocked.",
                            "Page 1 of " + document.getNumberOfPages());
        }
    }

    private static byte[] pdf() {
        return ReportsApi.asEveryone()
                .request()
                .get("/reports/2019-01.pdf")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
    }

    private static List<String> tags(PDStructureNode node) {
        var tags = new ArrayList<String>();
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                tags.addAll(tags(element));
            }
        }
        return tags;
    }

    private static List<Boolean> fonts(PDDocument document) throws IOException {
        var embedded = new ArrayList<Boolean>();
        for (var page : document.getPages()) {
            for (var name : page.getResources().getFontNames()) {
                embedded.add(page.getResources().getFont(name).isEmbedded());
            }
        }
        return embedded;
    }
}
