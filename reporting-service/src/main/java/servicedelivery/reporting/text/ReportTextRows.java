package servicedelivery.reporting.text;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.YearMonth;

@ApplicationScoped
class ReportTextRows implements PanacheRepositoryBase<ReportTextRow, String> {

    /** Locks the row of a month, which is made when there is none, so that two who begin to write do not both succeed. */
    ReportTextRow lock(YearMonth month, Instant now, String by) {
        getEntityManager()
                .createNativeQuery("""
                        INSERT INTO report_text (month, version, content, recorded_at, recorded_by)
                        VALUES (?1, 0, '{}', ?2, ?3) ON CONFLICT DO NOTHING
                        """)
                .setParameter(1, month.toString())
                .setParameter(2, now)
                .setParameter(3, by)
                .executeUpdate();
        return findById(month.toString(), LockModeType.PESSIMISTIC_WRITE);
    }
}
