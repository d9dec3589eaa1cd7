package servicedelivery.reporting.history;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class WrittenVersions implements PanacheRepositoryBase<WrittenVersion, WrittenVersion.Key> {

    /** From the first version after a number, and one more than the limit when there are more. */
    List<WrittenVersion> of(String subject, long after, int limit) {
        return find("subject = ?1 and version > ?2 order by version", subject, after)
                .page(0, limit + 1)
                .list();
    }
}
