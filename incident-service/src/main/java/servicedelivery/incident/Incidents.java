package servicedelivery.incident;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import servicedelivery.intake.SourceNumber;

@ApplicationScoped
class Incidents implements PanacheRepositoryBase<Incident, UUID> {

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

    /** The newest that match a condition, the newest first. */
    List<Incident> newest(IncidentFilter.Condition condition, int limit) {
        return find(condition.text() + " order by openedAt desc, id desc", condition.values())
                .page(0, limit)
                .list();
    }
}
