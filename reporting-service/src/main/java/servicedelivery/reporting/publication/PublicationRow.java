package servicedelivery.reporting.publication;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "publication")
@SuppressWarnings("NullAway.Init")
class PublicationRow {

    @Id
    private UUID id;

    private String month;
    private long version;
    private Instant publishedAt;
    private String publishedBy;
    private @Nullable String note;
    private boolean complete;

    static PublicationRow of(Publication publication) {
        var row = new PublicationRow();
        row.id = publication.id();
        row.month = publication.month().toString();
        row.version = publication.version();
        row.publishedAt = publication.publishedAt();
        row.publishedBy = publication.publishedBy();
        row.note = publication.note();
        row.complete = publication.complete();
        return row;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Publication with(List<String> files) {
        return new Publication(id, YearMonth.parse(month), version, publishedAt, publishedBy, note, complete, files);
    }
}
