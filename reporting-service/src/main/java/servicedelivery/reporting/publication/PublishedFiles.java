package servicedelivery.reporting.publication;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class PublishedFiles implements PanacheRepositoryBase<PublishedFile, PublishedFile.Key> {

    List<String> extensions(UUID publication) {
        return find("select extension from PublishedFile where publication = ?1 order by extension", publication)
                .project(String.class)
                .list();
    }
}
