package servicedelivery.reporting.register;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import servicedelivery.access.Caller;
import servicedelivery.organisations.Organisations;
import servicedelivery.problem.Problems;
import servicedelivery.reporting.history.Change;
import servicedelivery.reporting.history.FieldChange;
import servicedelivery.reporting.history.Histories;

/** Takes entries of the registers in; every change leaves its version in the history, in the same transaction. */
@ApplicationScoped
public class RegisterDesk {

    private final RegisterEntries entries;
    private final Histories histories;
    private final Organisations organisations;
    private final Caller caller;
    private final Clock clock;
    private final ObjectMapper json;

    RegisterDesk(
            RegisterEntries entries,
            Histories histories,
            Organisations organisations,
            Caller caller,
            Clock clock,
            ObjectMapper json) {
        this.entries = entries;
        this.histories = histories;
        this.organisations = organisations;
        this.caller = caller;
        this.clock = clock;
        this.json = json;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400, or 403 for what the key does not cover */
    @Transactional
    public Entry add(Register register, ObjectNode body) {
        var added = new EntryBody(register, json).added(body, organisations);
        requireWrite(added.organisation());
        var edition = added.edition();
        var entry = RegisterEntry.added(
                UuidCreator.getTimeOrderedEpoch(), register, added.organisation(), edition, now(), caller.name());
        entries.persist(entry);
        note(entry, Change.ADDED, edition.from(), FieldChange.between(json.createObjectNode(), edition.told()));
        return entry.of(edition);
    }

    /**
     * What an entry says in the report of a month, or in its newest edition.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is none that the caller may see
     */
    @Transactional
    public Entry find(Register register, UUID id, @Nullable YearMonth month) {
        var entry = seen(register, id);
        if (entry.isRemoved()) {
            throw missing(register, id);
        }
        return month == null
                ? entry.of(entry.editions().newest())
                : entry.in(month).orElseThrow(() -> Problems.notFound("It is not in the report of " + month));
    }

    /**
     * Changes what an entry says from a month on; earlier months keep what they have.
     *
     * @param isExpected whether the caller knows that version
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400, 403, 404, or 412
     */
    @Transactional
    public Entry amend(Register register, UUID id, LongPredicate isExpected, ObjectNode patch) {
        var entry = locked(register, id, isExpected);
        var edition = new EntryBody(register, json).patched(patch, entry.editions());
        var before = entry.editions().before(edition.from());
        if (edition.saysAs(before) && !edition.from().isBefore(before.from())) {
            return entry.of(before);
        }
        entry.amend(edition, now(), caller.name());
        note(entry, Change.CHANGED, edition.from(), FieldChange.between(before.told(), edition.told()));
        return entry.of(edition);
    }

    /**
     * Takes an entry out of every report that is not published.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 403, 404, or 412
     */
    @Transactional
    public void remove(Register register, UUID id, LongPredicate isExpected) {
        var entry = locked(register, id, isExpected);
        entry.remove(now(), caller.name());
        note(entry, Change.REMOVED, entry.editions().inOrder().get(0).from(), List.of());
    }

    /**
     * The subject under which the history of an entry is kept, also of one that was removed.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is none that the caller may see
     */
    @Transactional
    public String historyOf(Register register, UUID id) {
        return seen(register, id).path();
    }

    /** Whether the caller may see what belongs to an organisation, or to all of them. */
    public boolean maySee(@Nullable String organisation) {
        return organisation == null || caller.mayTouch(organisation);
    }

    private RegisterEntry seen(Register register, UUID id) {
        return entries.withId(register, id)
                .filter(found -> maySee(found.organisation()))
                .orElseThrow(() -> missing(register, id));
    }

    private RegisterEntry locked(Register register, UUID id, LongPredicate isExpected) {
        var entry = entries.lock(register, id)
                .filter(found -> maySee(found.organisation()))
                .orElseThrow(() -> missing(register, id));
        requireWrite(entry.organisation());
        if (!isExpected.test(entry.stamp().version())) {
            throw Problems.outdated("\"%d\"".formatted(entry.stamp().version()));
        }
        return entry;
    }

    private void requireWrite(@Nullable String organisation) {
        if (organisation == null) {
            caller.requireTouchAll();
        } else {
            caller.requireTouch(organisation);
        }
    }

    private void note(RegisterEntry entry, Change change, YearMonth month, List<FieldChange> changes) {
        histories.note(entry.path(), entry.stamp(), change, month, changes);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static RuntimeException missing(Register register, UUID id) {
        return Problems.notFound("There is no entry %s in %s".formatted(id, register));
    }
}
