package servicedelivery.reporting.report.format;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.Objects;
import servicedelivery.reporting.report.document.MonthlyReport;

/**
 * The report as PDF/UA: tagged, with its fonts inside, and without anything from elsewhere. The same report gives the same bytes on
 * every machine: its dates are those of the report, and its identifier comes from its content.
 */
@Singleton
public class ReportPdf {

    /** The style sheet asks for its fonts by this scheme; nothing else may be asked for. */
    private static final String FONTS = "font";

    /** Stands for a letter that the font does not have. */
    private static final String UNKNOWN_LETTER = "\uFFFD";

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Map<String, Font> fonts = Map.of(
            FONTS + ":regular", new Font(resource("/report/NotoSans-Regular.ttf")),
            FONTS + ":bold", new Font(resource("/report/NotoSans-Bold.ttf")));
    private final Press press = new Press(LONGEST_WAIT);
    private final String style = new String(resource("/report/print.css"), StandardCharsets.UTF_8);

    ReportPdf() {
        XRLog.setLoggingEnabled(false);
    }

    /**
     * One at a time, because a long report takes much memory while it is set.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 503 when those before it take too long
     */
    public byte[] of(MonthlyReport report) {
        return press.alone(() -> outOfTurn(report));
    }

    /** For a short report, while others may be set. */
    public byte[] outOfTurn(MonthlyReport report) {
        return printed(
                report,
                ReportTemplates.print(ReportViews.forPrint(report), style).render());
    }

    private byte[] printed(MonthlyReport report, String html) {
        var builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .useProtocolsStreamImplementation(uri -> Objects.requireNonNull(fonts.get(uri), uri), FONTS)
                .useReplacementText(UNKNOWN_LETTER)
                .useSVGDrawer(new BatikSVGDrawer())
                .useExternalResourceAccessControl(
                        (uri, type) -> fonts.containsKey(uri), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (uri, type) -> fonts.containsKey(uri), ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .withProducer("Service Delivery Suite")
                .withHtmlContent(html, null);
        try (var renderer = builder.buildPdfRenderer();
                var bytes = new ByteArrayOutputStream()) {
            renderer.createPDFWithoutClosing();
            var document = renderer.getPdfDocument();
            var day = Objects.requireNonNullElse(
                    report.header().date(), report.period().to());
            var date = GregorianCalendar.from(day.atStartOfDay(ZoneOffset.UTC));
            document.getDocumentInformation().setCreationDate(date);
            document.getDocumentInformation().setModificationDate(date);
            document.setDocumentId((long) html.hashCode());
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A font as the renderer reads it. */
    private static final class Font implements FSStream {

        private final byte[] content;

        Font(byte[] content) {
            this.content = content;
        }

        @Override
        public InputStream getStream() {
            return new ByteArrayInputStream(content);
        }

        @Override
        public Reader getReader() {
            throw new UnsupportedOperationException("a font is no text");
        }
    }

    private static byte[] resource(String name) {
        try (var content = ReportPdf.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(content, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
