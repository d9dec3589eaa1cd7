package servicedelivery.reporting.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.ColumnTransformer;
import servicedelivery.reporting.history.Stamp;
import servicedelivery.reporting.sql.JsonColumn;

/** What is written into the report of one month. */
@Entity
@Table(name = "report_text")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"})
class ReportTextRow {

    @Id
    private String month;

    private long version;

    @Convert(converter = JsonColumn.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private JsonNode content;

    private Instant recordedAt;
    private String recordedBy;

    void write(ObjectNode text, Instant now, String by) {
        version++;
        content = text;
        recordedAt = now;
        recordedBy = by;
    }

    long version() {
        return version;
    }

    Stamp stamp() {
        return new Stamp(version, recordedAt, recordedBy);
    }
}
