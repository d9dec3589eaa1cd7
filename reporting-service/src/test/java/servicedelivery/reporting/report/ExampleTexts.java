package servicedelivery.reporting.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.incident.RepeatIssues.Kind;
import servicedelivery.reporting.report.written.Certificate;
import servicedelivery.reporting.report.written.Commitment;
import servicedelivery.reporting.report.written.Commitment.Update;
import servicedelivery.reporting.report.written.Header;
import servicedelivery.reporting.report.written.Improvement;
import servicedelivery.reporting.report.written.Improvement.State;
import servicedelivery.reporting.report.written.Paragraph;
import servicedelivery.reporting.report.written.RepeatDecision;
import servicedelivery.reporting.report.written.ReportTexts;
import servicedelivery.reporting.report.written.Written;

/** What people wrote for the published report of January 2019, without the person's name, number and address. */
public final class ExampleTexts {

    private ExampleTexts() {}

    public static Written january2019(List<Paragraph> paragraphs) {
        return new Written(
                new ReportTexts(
                        new Header(
                                "Digital Services Sub-Committee",
                                LocalDate.of(2019, 3, 28),
                                "IT Division – IT Service Delivery Summary",
                                "Public",
                                "For Information",
                                "The Chamberlain",
                                "A. Nyone",
                                "Deputy IT Director",
                                "020 7946 0000",
                                "a.nyone@example.org"),
                        "Members are asked to note this report.",
                        null,
                        paragraphs,
                        List.of(),
                        List.of(new RepeatDecision(
                                Kind.AFFECTED_SERVICE, "Telephony", RepeatDecision.Verdict.CONFIRMED, "telephony")),
                        List.of()),
                improvements(),
                commitments(),
                List.of(
                        certificate("colp", Certificate.Status.VALID, YearMonth.of(2020, 3)),
                        certificate("col", Certificate.Status.SUBMITTED, null)));
    }

    private static Certificate certificate(String organisation, Certificate.Status status, @Nullable YearMonth until) {
        return new Certificate(UUID.randomUUID(), organisation, "PSN", status, until, false);
    }

    private static List<Improvement> improvements() {
        return List.of(
                improvement(
                        "colp",
                        "Telephony is moving over to a new IP solution in Summer of 2019",
                        State.IN_PROGRESS,
                        "Summer of 2019",
                        List.of("telephony"),
                        List.of()),
                improvement(
                        "colp",
                        "Improvements are planned to the call logging messaging that is sent to customers after logging a call,"
                                + " and for the duration of the call.",
                        State.PLANNED,
                        null,
                        List.of(),
                        List.of()),
                improvement(
                        "col",
                        "The 6 Degrees internet link was discontinued in City of London and all services successfully migrated"
                                + " to use the new BT link.",
                        State.DONE,
                        null,
                        List.of(),
                        List.of()),
                improvement(
                        "col",
                        "The UPS devices of both organisations are checked and replaced",
                        State.PLANNED,
                        null,
                        List.of(),
                        List.of("power")));
    }

    private static Improvement improvement(
            String organisation,
            String text,
            State state,
            @Nullable String when,
            List<String> services,
            List<String> causes) {
        return new Improvement(UUID.randomUUID(), organisation, text, state, when, services, causes, List.of());
    }

    private static List<Commitment> commitments() {
        return List.of(
                new Commitment(
                        UUID.randomUUID(),
                        "3 back-end Apprentices (Level 4) Working on COL account.",
                        3,
                        null,
                        List.of(
                                new Update("1 started October 2018", YearMonth.of(2018, 10), true),
                                new Update("2 started November 2018", YearMonth.of(2018, 11), true)),
                        null,
                        false),
                new Commitment(
                        UUID.randomUUID(),
                        "Minimum of 6 weeks work experience for 19+ year olds.",
                        6,
                        "year",
                        List.of(new Update(
                                "6 week placement scheduled for February 2019", YearMonth.of(2019, 2), false)),
                        Commitment.Rag.AMBER,
                        true));
    }
}
