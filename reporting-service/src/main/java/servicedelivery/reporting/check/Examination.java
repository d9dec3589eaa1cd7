package servicedelivery.reporting.check;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import servicedelivery.organisations.Organisations;
import servicedelivery.reporting.register.Certificate;
import servicedelivery.reporting.register.Commitment;
import servicedelivery.reporting.report.document.IncidentRow;

/** The checks of one report. */
record Examination(Examined examined, LocalDate today, Organisations organisations) {

    private static final List<String> COUNTED = List.of("P1", "P2");

    List<Check> all() {
        return List.of(
                new Check(Check.Name.FIGURES_INCOMPLETE, incomplete()),
                new Check(Check.Name.REPORT_DATE, date()),
                new Check(Check.Name.WITHOUT_REASON, without("reason", IncidentRow::reason)),
                new Check(Check.Name.WITHOUT_RESOLUTION, without("resolution", IncidentRow::resolution)),
                new Check(Check.Name.ROOT_CAUSE, RootCauses.of(examined)),
                new Check(Check.Name.CHANGED_DESK_TEXT, changedDeskTexts()),
                new Check(Check.Name.OVERDUE_COMMITMENT, overdue()),
                new Check(Check.Name.COMMITMENT_WITHOUT_RAG, withoutRag()),
                new Check(Check.Name.EXPIRING_CERTIFICATE, expiring()),
                new Check(Check.Name.INVENTED_TARGET, inventedTargets()));
    }

    private List<Finding> incomplete() {
        var findings = new ArrayList<Finding>();
        if (!examined.report().complete()) {
            findings.add(Finding.at("/status", "Not everything that the services recorded has arrived."));
        }
        if (!today.isAfter(end())) {
            findings.add(
                    new Finding("%s has not ended.".formatted(examined.report().monthInWords()), null, null));
        }
        return findings;
    }

    private List<Finding> date() {
        var date = examined.text().text().header().date();
        if (date == null) {
            return List.of(textFinding("The report has no date."));
        }
        return date.isBefore(end())
                ? List.of(textFinding("The report is dated %s, before %s has ended."
                        .formatted(date, examined.report().monthInWords())))
                : List.of();
    }

    private List<Finding> without(String what, Function<IncidentRow, @Nullable String> text) {
        return examined.told().stream()
                .filter(incident -> examined.row(incident.id())
                        .map(text)
                        .filter(said -> !said.isBlank())
                        .isEmpty())
                .map(incident -> Finding.of(incident.id(), "%s has no %s.".formatted(Examined.name(incident), what)))
                .toList();
    }

    private List<Finding> changedDeskTexts() {
        return examined.text().changedDeskTexts().stream()
                .map(id -> new Finding(
                        "The service desk changed what it says of %s after the public wording was written."
                                .formatted(examined.told().stream()
                                        .filter(incident -> incident.id().equals(id))
                                        .map(Examined::name)
                                        .findFirst()
                                        .orElse("an incident")),
                        id,
                        textPath()))
                .toList();
    }

    private List<Finding> overdue() {
        return commitments(
                commitment -> commitment.isOverdueOn(examined.date()), "Overdue on %s".formatted(examined.date()));
    }

    private List<Finding> withoutRag() {
        return commitments(commitment -> commitment.rag() == null, "Nobody has judged it");
    }

    private List<Finding> commitments(Predicate<Commitment> wrong, String what) {
        return examined.commitments().stream()
                .filter(entry -> wrong.test((Commitment) entry.content()))
                .map(entry -> Finding.at(entry.path(), "%s: %s".formatted(what, ((Commitment) entry.content()).text())))
                .toList();
    }

    private List<Finding> expiring() {
        var month = YearMonth.from(examined.date());
        return examined.certificates().stream()
                .filter(entry -> ((Certificate) entry.content()).expiresSoonAfter(month))
                .map(entry -> Finding.at(entry.path(), expires((Certificate) entry.content(), entry.organisation())))
                .toList();
    }

    private static String expires(Certificate certificate, @Nullable String organisation) {
        return "The %s certificate of %s is valid until %s."
                .formatted(certificate.name(), organisation, certificate.validUntil());
    }

    private List<Finding> inventedTargets() {
        return organisations.all().stream()
                .flatMap(organisation -> COUNTED.stream()
                        .flatMap(priority -> organisation.targetFor(priority, end()).stream())
                        .filter(target -> target.invented())
                        .map(target -> new Finding(
                                "The target of %s for %s is invented: %s since %s."
                                        .formatted(
                                                organisation.name(),
                                                target.priority(),
                                                hours(target.within()),
                                                target.effectiveFrom()),
                                null,
                                null)))
                .toList();
    }

    private static String hours(Duration target) {
        return target.toHours() + " h"
                + (target.toMinutesPart() == 0 ? "" : " %d min".formatted(target.toMinutesPart()));
    }

    private LocalDate end() {
        return examined.report().period().to();
    }

    private Finding textFinding(String detail) {
        return Finding.at(textPath(), detail);
    }

    private String textPath() {
        return "/reports/%s/text".formatted(examined.report().month());
    }
}
