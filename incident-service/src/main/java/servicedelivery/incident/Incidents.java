package servicedelivery.incident;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.hibernate.HibernateException;
import servicedelivery.intake.SourceNumber;

@ApplicationScoped
class Incidents implements PanacheRepositoryBase<Incident, UUID> {

    private final DataSource database;

    Incidents(DataSource database) {
        this.database = database;
    }

    /** Locks the row, so that changes of one incident, and their events, come one after the other. */
    Optional<Incident> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Incident> withNumber(SourceNumber number) {
        return find("organisation = ?1 and reference = ?2", number.organisation(), number.number())
                .firstResultOptional();
    }

    /** Locks the rows of those that are known, always in the same order. */
    Map<SourceNumber, Incident> lock(Collection<SourceNumber> numbers) {
        var inOrder = numbers.stream().distinct().sorted().toList();
        List<?> rows = getEntityManager()
                .createNativeQuery("""
                        SELECT incident.* FROM incident
                        JOIN unnest(:organisations, :references) AS wanted (organisation, reference)
                        USING (organisation, reference)
                        ORDER BY organisation, reference FOR UPDATE OF incident
                        """, Incident.class)
                .setParameter(
                        "organisations",
                        inOrder.stream().map(SourceNumber::organisation).toArray(String[]::new))
                .setParameter(
                        "references", inOrder.stream().map(SourceNumber::number).toArray(String[]::new))
                .getResultList();
        return rows.stream()
                .map(Incident.class::cast)
                .collect(Collectors.toMap(incident -> incident.number().orElseThrow(), Function.identity()));
    }

    /** Writes new ones, in this order. */
    void insert(List<Incident> reported) {
        if (reported.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection()) {
            new IncidentRows(reported).write(connection);
        } catch (SQLException e) {
            throw new HibernateException("the incidents could not be written", e);
        }
    }

    /** The newest that match a condition, the newest first. */
    List<Incident> newest(IncidentFilter.Condition condition, int limit) {
        return find(condition.text() + " order by openedAt desc, id desc", condition.values())
                .page(0, limit)
                .list();
    }

    /** The ids of those recorded at or after an instant, in their order, after one of them. */
    List<UUID> ids(UUID after, Instant from, int most) {
        return getEntityManager()
                .createQuery(
                        "select id from Incident where id > :after and recordedAt >= :from order by id", UUID.class)
                .setParameter("after", after)
                .setParameter("from", from)
                .setMaxResults(most)
                .getResultList();
    }

    /** Locks the rows in the order in which a batch locks them, so that neither waits for the other in a circle. */
    List<Incident> lockAll(Collection<UUID> ids) {
        List<?> rows = getEntityManager()
                .createNativeQuery("""
                        SELECT * FROM incident WHERE id = ANY (:ids) ORDER BY organisation, reference FOR UPDATE
                        """, Incident.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
        return rows.stream().map(Incident.class::cast).toList();
    }

    Map<UUID, Long> versions(Collection<UUID> ids) {
        return getEntityManager()
                .createQuery("select id, version from Incident where id in :ids", Tuple.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, Long.class)));
    }
}
