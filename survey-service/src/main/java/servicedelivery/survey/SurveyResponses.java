package servicedelivery.survey;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import servicedelivery.intake.Page;
import servicedelivery.intake.SourceNumber;

@ApplicationScoped
class SurveyResponses implements PanacheRepositoryBase<SurveyResponse, UUID> {

    Optional<SurveyResponse> about(SourceNumber number) {
        return find("organisation = ?1 and ticket = ?2", number.organisation(), number.number())
                .firstResultOptional();
    }

    /** Locks the row, so that changes of one response, and their events, come one after the other. */
    Optional<SurveyResponse> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Locks the rows of those that are known, always in the same order. */
    Map<SourceNumber, SurveyResponse> lock(Collection<SourceNumber> numbers) {
        var inOrder = numbers.stream().distinct().sorted().toList();
        List<?> rows = getEntityManager()
                .createNativeQuery("""
                        SELECT survey_response.* FROM survey_response
                        JOIN unnest(:organisations, :tickets) AS wanted (organisation, ticket)
                        USING (organisation, ticket)
                        ORDER BY organisation, ticket FOR UPDATE OF survey_response
                        """, SurveyResponse.class)
                .setParameter(
                        "organisations",
                        inOrder.stream().map(SourceNumber::organisation).toArray(String[]::new))
                .setParameter(
                        "tickets", inOrder.stream().map(SourceNumber::number).toArray(String[]::new))
                .getResultList();
        return rows.stream()
                .map(SurveyResponse.class::cast)
                .collect(Collectors.toMap(response -> response.number().orElseThrow(), Function.identity()));
    }

    /**
     * Which responses a list is to have.
     *
     * @param organisations codes; empty for all
     * @param from the first instant; null for no beginning
     * @param to the end, not part of it; null for no end
     */
    record Filter(
            Optional<List<String>> organisations,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /** A page of those that match, the newest first, and one more when another page follows. */
    List<SurveyResponse> newest(Filter filter, Page page) {
        var values = new HashMap<String, Object>();
        var condition = condition(filter, values);
        if (page.after() != null) {
            condition += " and respondedAt <= :at and (respondedAt < :at or id < :id)";
            values.put("at", page.after().at());
            values.put("id", page.after().id());
        }
        return find(condition + " order by respondedAt desc, id desc", values)
                .page(0, page.limit() + 1)
                .list();
    }

    long count(Filter filter) {
        var values = new HashMap<String, Object>();
        return count(condition(filter, values), values);
    }

    private static String condition(Filter filter, Map<String, Object> values) {
        var condition = new StringBuilder("1 = 1");
        filter.organisations().ifPresent(codes -> {
            condition.append(" and organisation in :organisations");
            values.put("organisations", codes);
        });
        if (filter.from() != null) {
            condition.append(" and respondedAt >= :from");
            values.put("from", filter.from());
        }
        if (filter.to() != null) {
            condition.append(" and respondedAt < :to");
            values.put("to", filter.to());
        }
        return condition.toString();
    }

    /** The ids of those recorded at or after an instant, in their order, after one of them. */
    List<UUID> ids(UUID after, Instant from, int most) {
        return getEntityManager()
                .createQuery(
                        "select id from SurveyResponse where id > :after and recordedAt >= :from order by id",
                        UUID.class)
                .setParameter("after", after)
                .setParameter("from", from)
                .setMaxResults(most)
                .getResultList();
    }

    /** Locks the rows in the order in which a batch locks them, so that neither waits for the other in a circle. */
    List<SurveyResponse> lockAll(Collection<UUID> ids) {
        List<?> rows = getEntityManager()
                .createNativeQuery("""
                        SELECT * FROM survey_response WHERE id = ANY (:ids) ORDER BY organisation, ticket FOR UPDATE
                        """, SurveyResponse.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
        return rows.stream().map(SurveyResponse.class::cast).toList();
    }

    Map<UUID, Long> versions(Collection<UUID> ids) {
        return getEntityManager()
                .createQuery("select id, version from SurveyResponse where id in :ids", Tuple.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, Long.class)));
    }
}
