package servicedelivery.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.BinaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import servicedelivery.backing.EventLog;

/** The states of all incidents and survey responses, by id, each in one line: as the sources, the topics and reporting-service have them. */
record States(Map<String, String> byId) {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Comparator<JsonNode> ORDER = Comparator.comparingLong(
                    (JsonNode state) -> state.path("generation").asLong())
            .thenComparingLong(state -> state.path("version").asLong());

    static String incident(String organisation, String status, String peakPriority) {
        return organisation + " " + status + " " + peakPriority;
    }

    static String response(String organisation, String status, Object recommend) {
        return organisation + " " + status + " " + recommend;
    }

    /** What a query says: an id, and how its state reads. */
    static States in(Stack stack, String database, String query) {
        var states = new HashMap<String, String>();
        try (var connection = connect(stack, database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                states.put(rows.getString(1), rows.getString(2));
            }
            return new States(states);
        } catch (SQLException e) {
            throw new AssertionError(query, e);
        }
    }

    /** As the superuser. */
    static Connection connect(Stack stack, String database) throws SQLException {
        return DriverManager.getConnection(jdbc(stack, database), superuser(stack));
    }

    /** What a reader of the topic knows that keeps the newest state of each, whatever it has counted as. */
    static States inTopic(Stack stack, String topic, Description description) {
        var newest = new HashMap<String, JsonNode>();
        for (var record : EventLog.all(stack.environment().get("KAFKA_BOOTSTRAP"), topic)) {
            var state = read(record);
            if (state.has("generation")) {
                newest.merge(record.key(), state, BinaryOperator.maxBy(ORDER));
            }
        }
        var states = new HashMap<String, String>();
        newest.forEach((id, state) -> states.put(id, description.of(state)));
        return new States(states);
    }

    /** Without what a source that was restored from a backup does not know, and therefore has withdrawn. */
    States withoutWhatWasWithdrawn(States source) {
        var rest = new HashMap<>(byId);
        rest.entrySet()
                .removeIf(state -> !source.byId.containsKey(state.getKey())
                        && state.getValue().contains(" void "));
        return new States(rest);
    }

    /** How a state reads. */
    interface Description {
        String of(JsonNode state);
    }

    /** Something without fields when it is no event. */
    private static JsonNode read(ConsumerRecord<String, byte[]> record) {
        try {
            return record.value() == null ? JSON.missingNode() : JSON.readTree(record.value());
        } catch (IOException e) {
            return JSON.missingNode();
        }
    }

    private static String jdbc(Stack stack, String database) {
        var url = stack.environment().get("POSTGRES_URL");
        return "jdbc:postgresql://" + url.replaceFirst(".*@", "").replaceFirst("/.*", "/" + database);
    }

    private static Properties superuser(Stack stack) {
        var credentials = stack.environment()
                .get("POSTGRES_URL")
                .replaceFirst(".*://", "")
                .replaceFirst("@.*", "")
                .split(":", 2);
        var properties = new Properties();
        properties.setProperty("user", credentials[0]);
        properties.setProperty("password", credentials[1]);
        return properties;
    }
}
