package servicedelivery.reporting.sql;

import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of an answer, read by column names. The methods without a question in their name refuse SQL's null. */
public final class Row {

    private static final BigInteger MICROS_OF_A_SECOND = BigInteger.valueOf(1_000_000);

    private final ResultSet rows;

    Row(ResultSet rows) {
        this.rows = rows;
    }

    public long number(String column) throws SQLException {
        var number = rows.getLong(column);
        return present(column, rows.wasNull() ? null : number);
    }

    public Long[] numbers(String column) throws SQLException {
        return (Long[]) rows.getArray(column).getArray();
    }

    public String[] texts(String column) throws SQLException {
        return (String[]) rows.getArray(column).getArray();
    }

    public UUID[] uuids(String column) throws SQLException {
        return (UUID[]) rows.getArray(column).getArray();
    }

    public boolean flag(String column) throws SQLException {
        var flag = rows.getBoolean(column);
        return present(column, rows.wasNull() ? null : flag);
    }

    public String text(String column) throws SQLException {
        return present(column, textOrNull(column));
    }

    public UUID uuid(String column) throws SQLException {
        return present(column, rows.getObject(column, UUID.class));
    }

    public LocalDate date(String column) throws SQLException {
        return present(column, rows.getObject(column, LocalDate.class));
    }

    public Instant instant(String column) throws SQLException {
        return present(column, instantOrNull(column));
    }

    public @Nullable String textOrNull(String column) throws SQLException {
        return rows.getString(column);
    }

    public byte @Nullable [] bytesOrNull(String column) throws SQLException {
        return rows.getBytes(column);
    }

    public @Nullable Integer integerOrNull(String column) throws SQLException {
        return rows.getObject(column, Integer.class);
    }

    public @Nullable Boolean flagOrNull(String column) throws SQLException {
        return rows.getObject(column, Boolean.class);
    }

    public @Nullable Instant instantOrNull(String column) throws SQLException {
        var moment = rows.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    /** From a column of microseconds. */
    public @Nullable Duration durationOrNull(String column) throws SQLException {
        var micros = rows.getObject(column, Long.class);
        return micros == null ? null : Duration.of(micros, ChronoUnit.MICROS);
    }

    /** From a sum of microseconds, which may be more than a column can hold. */
    public Duration duration(String column) throws SQLException {
        var parts =
                present(column, rows.getBigDecimal(column)).toBigIntegerExact().divideAndRemainder(MICROS_OF_A_SECOND);
        return Duration.ofSeconds(parts[0].longValueExact()).plus(parts[1].longValueExact(), ChronoUnit.MICROS);
    }

    private static <T> T present(String column, @Nullable T value) {
        return Objects.requireNonNull(value, column);
    }
}
