package servicedelivery.reporting.sql;

import java.sql.SQLException;

/** The database could not be reached or refused a statement; the cause says which. */
public final class DatabaseFailure extends RuntimeException {

    public DatabaseFailure(SQLException cause) {
        super(cause);
    }
}
