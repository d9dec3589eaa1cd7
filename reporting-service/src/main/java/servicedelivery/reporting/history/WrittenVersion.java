package servicedelivery.reporting.history;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.ColumnTransformer;
import servicedelivery.reporting.sql.JsonColumn;

/** One entry of a history; it is written once and never changed. */
@Entity
@IdClass(WrittenVersion.Key.class)
@SuppressWarnings("NullAway.Init")
class WrittenVersion {

    record Key(String subject, long version) implements Serializable {}

    @Id
    private String subject;

    @Id
    private long version;

    private Instant recordedAt;
    private String recordedBy;

    @Enumerated(EnumType.STRING)
    private Change change;

    private String month;

    @Convert(converter = JsonColumn.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private JsonNode changes;

    static WrittenVersion of(String subject, Stamp stamp, Change change, String month, JsonNode changes) {
        var version = new WrittenVersion();
        version.subject = subject;
        version.version = stamp.version();
        version.recordedAt = stamp.at();
        version.recordedBy = stamp.by();
        version.change = change;
        version.month = month;
        version.changes = changes;
        return version;
    }

    HistoryEntry entry() {
        return new HistoryEntry(version, recordedAt, recordedBy, change, month, changes);
    }
}
