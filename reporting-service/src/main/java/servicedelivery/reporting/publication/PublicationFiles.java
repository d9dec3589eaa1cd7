package servicedelivery.reporting.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import servicedelivery.reporting.report.document.MonthlyReport;
import servicedelivery.reporting.report.format.ReportFile;

/** Makes the files of a report that is published. */
@Singleton
class PublicationFiles {

    static final String JSON = "json";

    private final List<ReportFile> formats;
    private final ObjectMapper json;

    PublicationFiles(@All List<ReportFile> formats, ObjectMapper json) {
        this.formats = formats;
        this.json = json;
    }

    /** What the JSON has. */
    private record Document(Publication publication, MonthlyReport report) {}

    List<String> extensions() {
        return Stream.concat(Stream.of(JSON), formats.stream().map(ReportFile::extension))
                .sorted()
                .toList();
    }

    List<PublishedFile> of(Publication publication, MonthlyReport report) {
        var id = publication.id();
        var document = bytes(new Document(publication, report));
        return Stream.concat(
                        Stream.of(PublishedFile.of(id, JSON, "application/json", document)),
                        formats.stream()
                                .map(format -> PublishedFile.of(
                                        id, format.extension(), format.mediaType(), format.of(report))))
                .toList();
    }

    private byte[] bytes(Document document) {
        try {
            return json.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report that is not JSON", e);
        }
    }
}
