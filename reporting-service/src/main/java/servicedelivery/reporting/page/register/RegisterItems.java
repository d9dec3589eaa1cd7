package servicedelivery.reporting.page.register;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.page.form.Told;
import servicedelivery.reporting.page.register.RegisterView.Detail;
import servicedelivery.reporting.page.register.RegisterView.Item;
import servicedelivery.reporting.register.Certificate;
import servicedelivery.reporting.register.Commitment;
import servicedelivery.reporting.register.Content;
import servicedelivery.reporting.register.Entry;
import servicedelivery.reporting.register.Improvement;
import servicedelivery.reporting.report.format.HarmlessText;

/** Entries of registers as rows of a list. */
record RegisterItems(RegisterSheets sheets, RegisterWords words, YearMonth month, LocalDate day) {

    Item item(Entry entry, boolean mayChange) {
        var address = "%s/%s".formatted(words.address(month), entry.id());
        return new Item(
                "entry-" + entry.id(),
                name(entry.content()),
                text(entry.content()),
                Stream.concat(details(entry.content()), common(entry)).toList(),
                mayChange ? address : "",
                address + "/history",
                mayChange ? address + "/remove" : "");
    }

    static String name(Content content) {
        if (content instanceof Improvement improvement) {
            return HarmlessText.of(Objects.requireNonNullElse(improvement.title(), ""));
        }
        return content instanceof Certificate certificate ? HarmlessText.of(certificate.name()) : "";
    }

    static String text(Content content) {
        if (content instanceof Improvement improvement) {
            return HarmlessText.of(improvement.text());
        }
        return content instanceof Commitment commitment ? HarmlessText.of(commitment.text()) : "";
    }

    private Stream<Detail> details(Content content) {
        if (content instanceof Improvement improvement) {
            return Stream.of(
                            detail("State", Told.words(improvement.state().toString())),
                            detail("When", improvement.when()),
                            detail(
                                    "Services",
                                    String.join(", ", improvement.addresses().services())),
                            detail(
                                    "Causes",
                                    String.join(", ", improvement.addresses().causes())))
                    .flatMap(all -> all);
        }
        if (content instanceof Commitment commitment) {
            return Stream.of(
                            detail("Promised", promised(commitment)),
                            detail(
                                    "Updates",
                                    commitment.updates().stream()
                                            .map(RegisterItems::update)
                                            .collect(Collectors.joining("\n"))),
                            detail("RAG status", rag(commitment)),
                            detail("Due", Objects.toString(commitment.due(), null)))
                    .flatMap(all -> all);
        }
        var certificate = (Certificate) content;
        return Stream.of(
                        detail("Status", Told.words(certificate.status().toString())),
                        detail("Valid until", until(certificate)))
                .flatMap(all -> all);
    }

    private Stream<Detail> common(Entry entry) {
        return Stream.of(
                        words.register().takesOrganisation()
                                ? detail(
                                        "Organisation",
                                        entry.organisation() == null
                                                ? "All together"
                                                : sheets.nameOf(entry.organisation()))
                                : Stream.<Detail>of(),
                        detail("Months", months(entry)))
                .flatMap(all -> all);
    }

    private static String months(Entry entry) {
        var until = entry.until();
        return "from %s%s%s"
                .formatted(
                        entry.from(),
                        until == null ? " on" : " to " + until,
                        entry.supersededFrom() == null
                                ? ""
                                : "; from %s on it says something else".formatted(entry.supersededFrom()));
    }

    private static @Nullable String promised(Commitment commitment) {
        if (commitment.quantity() == null) {
            return commitment.period();
        }
        return commitment.period() == null
                ? commitment.quantity().toString()
                : "%d each %s".formatted(commitment.quantity(), commitment.period());
    }

    private static String update(Commitment.Update update) {
        var date = update.date() == null ? "" : ", " + update.date().said();
        return "%s (%s%s)".formatted(update.text(), update.state(), date);
    }

    private String rag(Commitment commitment) {
        var rag = commitment.rag() == null
                ? "Not judged yet"
                : Told.words(commitment.rag().toString());
        return commitment.isOverdueOn(day) ? rag + ", overdue" : rag;
    }

    private @Nullable String until(Certificate certificate) {
        if (certificate.validUntil() == null) {
            return null;
        }
        return certificate.expiresSoonAfter(month)
                ? certificate.validUntil() + ", ends soon"
                : certificate.validUntil().toString();
    }

    private static Stream<Detail> detail(String name, @Nullable String text) {
        return text == null || text.isBlank() ? Stream.of() : Stream.of(new Detail(name, HarmlessText.of(text)));
    }
}
