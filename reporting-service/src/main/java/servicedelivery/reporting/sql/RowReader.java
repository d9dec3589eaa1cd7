package servicedelivery.reporting.sql;

import java.sql.SQLException;

/** Makes a value of one row. */
public interface RowReader<T> {
    T read(Row row) throws SQLException;
}
