package servicedelivery.reporting.page.publication;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import java.time.YearMonth;
import servicedelivery.reporting.check.CheckDesk;
import servicedelivery.reporting.page.form.Once;
import servicedelivery.reporting.page.form.Sent;
import servicedelivery.reporting.publication.PublicationDesk;

/** What the form that publishes needs. */
@RequestScoped
class PublishingDesk {

    private final CheckDesk checks;
    private final PublicationDesk publications;
    private final Once once;

    PublishingDesk(CheckDesk checks, PublicationDesk publications, Once once) {
        this.checks = checks;
        this.publications = publications;
        this.once = once;
    }

    PublishSheet sheet(YearMonth month) {
        return new PublishSheet(this, month, checks.of(month));
    }

    /** A form that is sent twice publishes once. */
    void publishOnce(YearMonth month, Sent sent, ObjectNode body) {
        once.run(
                sent,
                "/reports/%s/publications".formatted(month),
                () -> publications.publish(month, body).id());
    }
}
