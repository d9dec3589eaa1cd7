package servicedelivery.reporting.history;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;

/** The histories of all that people write, by the subject: the path of its address below {@code /api/v1}. */
@ApplicationScoped
public class Histories {

    private final WrittenVersions versions;
    private final ObjectMapper json;

    Histories(WrittenVersions versions, ObjectMapper json) {
        this.versions = versions;
        this.json = json;
    }

    /**
     * Notes a change in the transaction that makes it.
     *
     * @param month of the first report that says so
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void note(String subject, Stamp stamp, Change change, YearMonth month, List<FieldChange> changes) {
        versions.persist(WrittenVersion.of(subject, stamp, change, month.toString(), json.valueToTree(changes)));
    }

    /** A page of one history, oldest first, after a version; an empty one when nothing is known of the subject. */
    @Transactional
    public HistoryPage of(String subject, long after, int limit) {
        var found = versions.of(subject, after, limit).stream()
                .map(WrittenVersion::entry)
                .toList();
        var page = found.subList(0, Math.min(limit, found.size()));
        var next = found.size() > limit ? page.get(limit - 1).version() : null;
        return new HistoryPage(page, next, versions.count("subject", subject));
    }
}
