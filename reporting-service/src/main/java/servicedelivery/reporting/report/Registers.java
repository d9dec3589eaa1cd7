package servicedelivery.reporting.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.report.document.CertificateItem;
import servicedelivery.reporting.report.document.CommitmentRow;
import servicedelivery.reporting.report.document.ImprovementSection;
import servicedelivery.reporting.report.sentence.CertificateSentence;
import servicedelivery.reporting.report.sentence.CommitmentSentences;
import servicedelivery.reporting.report.written.Improvement;

/** What the registers hold, as far as the reader may see it; its numbers go on from those of the sections before. */
final class Registers {

    private static final String EVERYBODY = "All organisations";

    private final Material material;
    private final int first;

    /** @param first the number of the first section */
    Registers(Material material, int first) {
        this.material = material;
        this.first = first;
    }

    List<ImprovementSection> improvements() {
        var sections = new ArrayList<ImprovementSection>();
        for (var holder : holders()) {
            var items = material.written().improvements().stream()
                    .filter(one -> Objects.equals(one.organisation(), holder))
                    .map(one -> new ImprovementSection.Item(text(one), one.state()))
                    .toList();
            if (!items.isEmpty()) {
                sections.add(new ImprovementSection(
                        first + sections.size(), holder, name(holder) + " improvements include:", items));
            }
        }
        return sections;
    }

    /** In the order of the report, then those that nobody configured any more, then all. */
    private Set<@Nullable String> holders() {
        var holders = new LinkedHashSet<@Nullable String>();
        material.organisations().forEach(one -> holders.add(one.organisation()));
        material.written().improvements().stream()
                .map(Improvement::organisation)
                .filter(code -> code != null && material.covers(code))
                .sorted()
                .forEach(holders::add);
        holders.add(null);
        return holders;
    }

    /** With the time it is to be done, unless the text says so itself. */
    private static String text(Improvement improvement) {
        var when = improvement.when();
        var said = when == null || improvement.text().toLowerCase(Locale.ROOT).contains(when.toLowerCase(Locale.ROOT));
        return said ? improvement.text() : "%s (%s)".formatted(improvement.text(), when);
    }

    List<CommitmentRow> commitments() {
        return material.written().commitments().stream()
                .map(one -> new CommitmentRow(
                        CommitmentSentences.promise(one),
                        one.quantity(),
                        one.period(),
                        one.updates().stream().map(CommitmentSentences::update).toList(),
                        one.rag(),
                        one.overdue()))
                .toList();
    }

    List<CertificateItem> certificates() {
        var items = new ArrayList<CertificateItem>();
        var number = first + improvements().size();
        for (var one : material.written().certificates()) {
            if (material.covers(one.organisation())) {
                items.add(new CertificateItem(
                        number + items.size(),
                        one.organisation(),
                        one.name(),
                        CertificateSentence.of(one, name(one.organisation())),
                        one.expiring()));
            }
        }
        return items;
    }

    private String name(@Nullable String organisation) {
        return organisation == null ? EVERYBODY : material.coverage().nameOf(organisation);
    }
}
