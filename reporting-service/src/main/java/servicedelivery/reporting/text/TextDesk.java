package servicedelivery.reporting.text;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import java.util.function.LongPredicate;
import servicedelivery.access.Caller;
import servicedelivery.organisations.Organisations;
import servicedelivery.problem.Problems;
import servicedelivery.reporting.history.Change;
import servicedelivery.reporting.history.FieldChange;
import servicedelivery.reporting.history.Histories;
import servicedelivery.reporting.incident.DeskTexts;
import servicedelivery.request.MergePatch;

/** Takes the texts of reports in. They speak of all organisations, so the key must cover them all. */
@ApplicationScoped
public class TextDesk {

    private final Texts texts;
    private final ReportTextRows rows;
    private final Histories histories;
    private final TextBody reader;
    private final Caller caller;
    private final Clock clock;
    private final ObjectMapper json;

    TextDesk(
            Texts texts,
            ReportTextRows rows,
            Histories histories,
            DeskTexts deskTexts,
            Organisations organisations,
            Caller caller,
            Clock clock,
            ObjectMapper json) {
        this.texts = texts;
        this.rows = rows;
        this.histories = histories;
        this.reader = new TextBody(organisations, deskTexts);
        this.caller = caller;
        this.clock = clock;
        this.json = json;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 403 when the key does not cover all organisations */
    @Transactional
    public TextOfMonth find(YearMonth month) {
        caller.requireTouchAll();
        return texts.of(month);
    }

    /**
     * Writes the whole text of a month.
     *
     * @param isExpected whether the caller knows that version; 0 is that of a month without a text
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400, 403, or 412
     */
    @Transactional
    public TextOfMonth write(YearMonth month, LongPredicate isExpected, ObjectNode body) {
        return change(month, isExpected, before -> body);
    }

    /**
     * Changes parts of the text of a month by a merge patch (RFC 7396); of one without a text, what it carries is changed, and then its own.
     *
     * @param isExpected whether the caller knows that version
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400, 403, or 412
     */
    @Transactional
    public TextOfMonth amend(YearMonth month, LongPredicate isExpected, ObjectNode patch) {
        return change(month, isExpected, before -> MergePatch.merge(before.deepCopy(), patch));
    }

    /**
     * The subject under which the history of a month's text is kept.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 403 when the key does not cover all organisations
     */
    public String historyOf(YearMonth month) {
        caller.requireTouchAll();
        return TextOfMonth.path(month);
    }

    private TextOfMonth change(YearMonth month, LongPredicate isExpected, Function<ObjectNode, ObjectNode> sent) {
        caller.requireTouchAll();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var row = rows.lock(month, now, caller.name());
        if (!isExpected.test(row.version())) {
            throw Problems.outdated("\"%d\"".formatted(row.version()));
        }
        var before = stored(texts.of(month).text());
        var after = stored(reader.read(sent.apply(before)));
        if (row.version() == 0 || !after.equals(before)) {
            var base = row.version() == 0 ? json.createObjectNode() : before;
            row.write(after, now, caller.name());
            var change = row.version() == 1 ? Change.ADDED : Change.CHANGED;
            histories.note(TextOfMonth.path(month), row.stamp(), change, month, FieldChange.between(base, after));
            rows.flush();
        }
        return texts.of(month);
    }

    private ObjectNode stored(MonthText text) {
        return json.valueToTree(text);
    }
}
