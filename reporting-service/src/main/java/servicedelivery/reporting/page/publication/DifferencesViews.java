package servicedelivery.reporting.page.publication;

import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import servicedelivery.organisations.Organisations;
import servicedelivery.reporting.history.FieldChange;
import servicedelivery.reporting.page.Times;
import servicedelivery.reporting.publication.Cause;
import servicedelivery.reporting.publication.Difference;
import servicedelivery.reporting.publication.Differences;
import servicedelivery.reporting.question.Coverage;
import servicedelivery.reporting.report.format.HarmlessText;

/** Says in words what is another, from what to what, and because of what. */
@Singleton
class DifferencesViews {

    private final DifferenceWords words;
    private final Organisations organisations;
    private final Times times;

    DifferencesViews(DifferenceWords words, Organisations organisations, Times times) {
        this.words = words;
        this.organisations = organisations;
        this.times = times;
    }

    DifferencesView of(Differences found) {
        var publication = found.publication();
        var month = publication.month();
        var causes = IntStream.range(0, found.causes().size())
                .mapToObj(index -> cause(found.causes().get(index), "cause-" + (index + 1), month))
                .toList();
        var ids = found.causes().stream().map(Cause::id).toList();
        return new DifferencesView(
                month.toString(),
                Times.month(month),
                "version %d, published on %s by %s"
                        .formatted(
                                publication.version(),
                                times.moment(publication.publishedAt()),
                                publication.publishedBy()),
                publication.path(),
                found.same(),
                notes(found),
                found.items().stream()
                        .map(item -> item(item, month, ids, causes))
                        .toList(),
                causes);
    }

    private static List<String> notes(Differences found) {
        var notes = new ArrayList<String>();
        if (!found.complete()) {
            notes.add("Something is missing in the present figures, so that more may become different.");
        }
        var told = found.causes().stream()
                .filter(cause -> cause.kind() == Cause.Kind.RESPONSE)
                .count();
        if (found.changedResponses() > told) {
            notes.add("%d survey responses are different; %d of them are listed."
                    .formatted(found.changedResponses(), told));
        }
        return notes;
    }

    private DifferencesView.Item item(
            Difference item, YearMonth month, List<String> ids, List<DifferencesView.Cause> causes) {
        return new DifferencesView.Item(
                HarmlessText.of(words.of(item)),
                detail(item, month),
                words.change(item.change()),
                fields(item.section(), item.fields()),
                words.withoutCause(item.section()),
                item.causes().stream()
                        .map(ids::indexOf)
                        .filter(index -> index >= 0)
                        .map(causes::get)
                        .map(cause -> new DifferencesView.Reason(cause.place(), cause.text()))
                        .toList());
    }

    private String detail(Difference item, YearMonth month) {
        return Stream.of(
                        nameOf(item.organisation()),
                        Objects.requireNonNullElse(item.priority(), ""),
                        item.month().equals(month) ? "" : Times.month(item.month()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private DifferencesView.Cause cause(Cause cause, String place, YearMonth month) {
        return new DifferencesView.Cause(
                place,
                HarmlessText.of(words.of(cause)),
                Stream.of(nameOf(cause.organisation()), versions(cause), written(cause))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(", ")),
                words.address(cause, month),
                fields("", cause.fields()));
    }

    private String written(Cause cause) {
        return cause.recordedAt() == null
                ? ""
                : "written by %s on %s".formatted(cause.recordedBy(), times.moment(cause.recordedAt()));
    }

    private static String versions(Cause cause) {
        if (cause.fromVersion() == null) {
            return "version %d".formatted(cause.toVersion());
        }
        return cause.toVersion() == null
                ? "was version %d".formatted(cause.fromVersion())
                : "version %d, then %d".formatted(cause.fromVersion(), cause.toVersion());
    }

    private List<DifferencesView.Field> fields(String section, List<FieldChange> changes) {
        return changes.stream()
                .filter(change -> DifferenceWords.tells(section, change.field()))
                .map(change -> new DifferencesView.Field(
                        words.field(section, change.field()),
                        words.value(change.field(), change.from()),
                        words.value(change.field(), change.to())))
                .toList();
    }

    private String nameOf(@Nullable String organisation) {
        return organisation == null
                ? ""
                : HarmlessText.of(new Coverage(organisations.all(), true).nameOf(organisation));
    }
}
