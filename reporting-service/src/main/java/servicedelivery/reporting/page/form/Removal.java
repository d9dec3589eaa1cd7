package servicedelivery.reporting.page.form;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * The question that is asked before something is removed.
 *
 * @param text what it says
 * @param consequence what removing it means
 * @param meanwhile who changed it since it was asked before
 */
public record Removal(
        String title,
        String text,
        String consequence,
        String action,
        String back,
        String backName,
        long version,
        List<String> meanwhile) {

    @CheckedTemplate(basePath = "form")
    static class Templates {

        private Templates() {}

        static native TemplateInstance removal(Removal removal);
    }

    public TemplateInstance page() {
        return Templates.removal(this);
    }
}
