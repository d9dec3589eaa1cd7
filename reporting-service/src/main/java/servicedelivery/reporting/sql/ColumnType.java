package servicedelivery.reporting.sql;

import java.util.Locale;

/** The types of PostgreSQL that columns of facts have. */
public enum ColumnType {
    UUID,
    BIGINT,
    INTEGER,
    TEXT,
    BOOLEAN,
    DATE,
    TIMESTAMPTZ;

    /** As PostgreSQL calls it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
