package servicedelivery.reporting.publication;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import servicedelivery.reporting.sql.JsonColumn;

/** Of what a published report was made, as far as it is compared with the present. */
@Entity
@Immutable
@SuppressWarnings("NullAway.Init")
class PublishedState {

    @Id
    private UUID publication;

    @Convert(converter = JsonColumn.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private JsonNode lines;

    @Convert(converter = JsonColumn.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private JsonNode incidents;

    @Convert(converter = JsonColumn.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private JsonNode writings;

    static PublishedState of(UUID publication, JsonNode lines, JsonNode incidents, JsonNode writings) {
        var state = new PublishedState();
        state.publication = publication;
        state.lines = lines;
        state.incidents = incidents;
        state.writings = writings;
        return state;
    }

    JsonNode lines() {
        return lines;
    }

    JsonNode incidents() {
        return incidents;
    }

    JsonNode writings() {
        return writings;
    }
}
