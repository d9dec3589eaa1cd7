package servicedelivery.reporting.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Binds Java values to the question marks of a statement: instants in UTC, and arrays of texts, numbers, ids and days. */
public final class Parameters {

    private Parameters() {}

    public static PreparedStatement prepare(Connection connection, String sql, @Nullable Object... parameters)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        try {
            for (var index = 0; index < parameters.length; index++) {
                statement.setObject(index + 1, converted(connection, parameters[index]));
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    private static @Nullable Object converted(Connection connection, @Nullable Object value) throws SQLException {
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        if (value instanceof Object[] array) {
            return connection.createArrayOf(elementType(array), array);
        }
        return value;
    }

    private static String elementType(Object[] array) {
        if (array instanceof Long[]) {
            return "int8";
        }
        if (array instanceof UUID[]) {
            return "uuid";
        }
        return array instanceof LocalDate[] ? "date" : "text";
    }
}
