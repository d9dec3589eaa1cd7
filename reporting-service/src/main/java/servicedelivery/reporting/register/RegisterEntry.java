package servicedelivery.reporting.register;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.history.Stamp;
import servicedelivery.reporting.sql.JsonColumn;

/** An entry of a register, with all its editions. */
@Entity
@SuppressWarnings("NullAway.Init")
class RegisterEntry {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Register register;

    private @Nullable String organisation;
    private long version;

    @Convert(converter = JsonColumn.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private JsonNode editions;

    private boolean removed;
    private Instant recordedAt;
    private String recordedBy;

    static RegisterEntry added(
            UUID id, Register register, @Nullable String organisation, Edition edition, Instant now, String by) {
        var entry = new RegisterEntry();
        entry.id = id;
        entry.register = register;
        entry.organisation = organisation;
        entry.editions = new Editions(List.of(edition)).stored();
        entry.stamp(now, by);
        return entry;
    }

    void amend(Edition edition, Instant now, String by) {
        editions = editions().with(edition).stored();
        stamp(now, by);
    }

    /** From now on it stands in no report. */
    void remove(Instant now, String by) {
        removed = true;
        stamp(now, by);
    }

    private void stamp(Instant now, String by) {
        version++;
        recordedAt = now;
        recordedBy = by;
    }

    UUID id() {
        return id;
    }

    @Nullable
    String organisation() {
        return organisation;
    }

    boolean isRemoved() {
        return removed;
    }

    Editions editions() {
        return Editions.of(editions);
    }

    Stamp stamp() {
        return new Stamp(version, recordedAt, recordedBy);
    }

    /** The path of its address below {@code /api/v1}. */
    String path() {
        return register.path() + "/" + id;
    }

    /** What the report of a month has of it. */
    Optional<Entry> in(YearMonth month) {
        return editions().in(month).map(this::of);
    }

    /** What an edition of it says. */
    Entry of(Edition edition) {
        return Entry.of(id, register, organisation, editions(), edition, stamp());
    }
}
