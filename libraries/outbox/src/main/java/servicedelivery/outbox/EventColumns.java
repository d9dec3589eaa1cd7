package servicedelivery.outbox;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Events as an array of each column, so that any number of them are one statement, which is planned once. */
final class EventColumns {

    /** Their parameters, in the order in which they are bound. */
    static final String PARAMETERS = "?, ?, ?, ?, ?, ?, ?";

    private EventColumns() {}

    /** @param before how many parameters come before these */
    static void bind(List<OutboxEvent> events, PreparedStatement statement, int before) throws SQLException {
        statement.setArray(before + 1, texts(statement, events, OutboxEvent::topic));
        statement.setArray(
                before + 2, texts(statement, events, event -> event.id().toString()));
        statement.setArray(before + 3, texts(statement, events, OutboxEvent::type));
        statement.setArray(before + 4, texts(statement, events, OutboxEvent::subject));
        statement.setArray(
                before + 5, texts(statement, events, event -> event.recordedAt().toString()));
        var values = events.stream().map(OutboxEvent::value).toArray(byte[][]::new);
        statement.setArray(before + 6, statement.getConnection().createArrayOf("bytea", values));
        statement.setArray(before + 7, texts(statement, events, OutboxEvent::traceparent));
    }

    private static Array texts(
            PreparedStatement statement, List<OutboxEvent> events, Function<OutboxEvent, @Nullable String> text)
            throws SQLException {
        return statement
                .getConnection()
                .createArrayOf("text", events.stream().map(text).toArray(String[]::new));
    }
}
