package servicedelivery.reporting.publication;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PessimisticLockException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import servicedelivery.problem.Problems;

@ApplicationScoped
class PublicationRows implements PanacheRepositoryBase<PublicationRow, UUID> {

    private static final String PATIENCE = """
            SELECT set_config('lock_timeout', '5s', true), set_config('idle_in_transaction_session_timeout', '60s', true)
            """;

    /**
     * Until the transaction ends, nobody else publishes a report of the month. Whoever waits keeps a connection that others need, so
     * nobody waits for more than five seconds. Printing, for which the transaction idles, may take a cold and busy service long.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 503 when others who publish take too long
     */
    void lock(YearMonth month) {
        var questions = getEntityManager();
        questions.createNativeQuery(PATIENCE).getSingleResult();
        try {
            questions
                    .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('publication ' || ?1, 0))")
                    .setParameter(1, month.toString())
                    .getSingleResult();
        } catch (LockTimeoutException | PessimisticLockException e) {
            throw Problems.overloaded();
        }
    }

    Optional<PublicationRow> newest(YearMonth month) {
        return find("month = ?1 order by version desc", month.toString())
                .page(0, 1)
                .firstResultOptional();
    }

    Optional<PublicationRow> find(YearMonth month, long version) {
        return find("month = ?1 and version = ?2", month.toString(), version).firstResultOptional();
    }

    /** From the first version after a number, and one more than the limit when there are more. */
    List<PublicationRow> after(YearMonth month, long version, int limit) {
        return find("month = ?1 and version > ?2 order by version", month.toString(), version)
                .page(0, limit + 1)
                .list();
    }
}
