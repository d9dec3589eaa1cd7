package servicedelivery.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.hibernate.HibernateException;
import org.jspecify.annotations.Nullable;
import servicedelivery.intake.SourceNumber;

/** Which responses were erased, and about which tickets they were, as far as a keyed hash tells; all in the caller's transaction. */
@ApplicationScoped
class Erasures {

    private final DataSource database;
    private final Respondents respondents;

    Erasures(DataSource database, Respondents respondents) {
        this.database = database;
        this.respondents = respondents;
    }

    boolean has(UUID response) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("SELECT 1 FROM erasure WHERE response = ?")) {
            select.setObject(1, response);
            try (var result = select.executeQuery()) {
                return result.next();
            }
        } catch (SQLException e) {
            throw new HibernateException("erasures could not be read", e);
        }
    }

    Optional<UUID> of(SourceNumber number) {
        return Optional.ofNullable(of(List.of(number)).get(number));
    }

    /** The erased responses that were about one of the tickets. */
    Map<SourceNumber, UUID> of(Collection<SourceNumber> numbers) {
        var byHash = numbers.stream().distinct().collect(Collectors.toMap(this::hash, Function.identity()));
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "SELECT ticket_hash, response FROM erasure WHERE ticket_hash = ANY (?)")) {
            select.setArray(1, connection.createArrayOf("text", byHash.keySet().toArray()));
            try (var result = select.executeQuery()) {
                var erased = new HashMap<SourceNumber, UUID>();
                while (result.next()) {
                    erased.put(byHash.get(result.getString(1)), result.getObject(2, UUID.class));
                }
                return erased;
            }
        } catch (SQLException e) {
            throw new HibernateException("erasures could not be read", e);
        }
    }

    /**
     * Notes an erasure, and forgets what the history says of the response in words.
     *
     * @param number the ticket that it was about; null when there was none
     */
    void note(UUID response, @Nullable SourceNumber number, Instant now, String by) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "INSERT INTO erasure (response, ticket_hash, erased_at, erased_by) VALUES (?, ?, ?, ?)");
                var forget = connection.prepareStatement(
                        "UPDATE survey_response_version SET reason = NULL WHERE response = ?")) {
            insert.setObject(1, response);
            insert.setString(2, number == null ? null : hash(number));
            insert.setObject(3, now.atOffset(ZoneOffset.UTC));
            insert.setString(4, by);
            insert.executeUpdate();
            forget.setObject(1, response);
            forget.executeUpdate();
        } catch (SQLException e) {
            throw new HibernateException("the erasure could not be written", e);
        }
    }

    private String hash(SourceNumber number) {
        return respondents.keyed("ticket\n%s\n%s".formatted(number.organisation(), number.number()));
    }
}
