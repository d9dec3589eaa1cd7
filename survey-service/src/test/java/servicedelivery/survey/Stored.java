package servicedelivery.survey;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Counts what really is in the database. */
@Singleton
class Stored {

    private final DataSource database;

    Stored(DataSource database) {
        this.database = database;
    }

    /** Responses, and all events ever appended. */
    long responsesAndEvents() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery("""
                        SELECT (SELECT count(*) FROM survey_response)
                             + (SELECT coalesce(last_value, 0) FROM pg_sequences WHERE sequencename = 'outbox_id_seq')
                             + (SELECT count(*) FROM idempotent_answer)
                        """)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
