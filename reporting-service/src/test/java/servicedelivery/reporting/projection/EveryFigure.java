package servicedelivery.reporting.projection;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import servicedelivery.reporting.ReportsApi;
import servicedelivery.reporting.Stage;

/** What the service answers of its facts, to the byte, and the same of given states alone. */
@Singleton
class EveryFigure {

    /** The real topics do not have so many, so that the service's own loop leaves the others alone. */
    static final int FIRST_PARTITION = 90;

    private static final List<String> BRIEF = List.of("/summary?month=2019-01", "/trend?asOf=2020-02-29&months=16");

    private static final List<String> MORE = List.of(
            "/nps?asOf=2020-02-29&months=60",
            "/satisfaction?asOf=2020-02-29&months=60",
            "/priority-incidents?asOf=2020-02-29&months=60",
            "/repeat-issues?asOf=2020-02-29&months=60",
            "/priority-incidents/breakdown?by=cause&asOf=2020-02-29&months=60",
            "/priority-incidents/breakdown?by=affected-service&asOf=2020-02-29&months=60",
            "/priority-incidents/breakdown?by=supplier&asOf=2020-02-29&months=60",
            "/priority-incidents/breakdown?by=month&asOf=2020-02-29&months=60",
            "/priority-incidents/incidents?asOf=2020-02-29&months=60&limit=500",
            "/nps/responses?asOf=2020-02-29&months=60&limit=500",
            "/satisfaction/responses?asOf=2020-02-29&months=60&limit=500");

    private static final String DAYS = """
            SELECT * FROM survey_day
            WHERE promoters + passives + detractors + very_good + good + fair + poor + very_poor <> 0
            ORDER BY day, organisation
            """;

    private final ReportsApi reports = ReportsApi.asEveryone();
    private final Stage stage;
    private final Ledger ledger;
    private final EventReader reader;

    EveryFigure(Stage stage, LedgerInPostgres ledger, EventReader reader) {
        this.stage = stage;
        this.ledger = ledger;
        this.reader = reader;
    }

    /** The headlines, and the buckets of all days. */
    String inBrief() {
        return answers(BRIEF.stream()) + String.join("\n", stage.rows(DAYS));
    }

    String inFull() {
        return answers(Stream.concat(BRIEF.stream(), MORE.stream())) + String.join("\n", stage.rows(DAYS));
    }

    /** No facts are left, and nothing of the partitions that only histories have. */
    void forget() {
        stage.execute(
                "DELETE FROM incident_fact; DELETE FROM survey_fact; DELETE FROM survey_day; DELETE FROM dead_letter; "
                        + "DELETE FROM projection_offset WHERE partition >= " + FIRST_PARTITION);
    }

    /** Forgets all facts, and has these states only, each told once. */
    void recompute(List<Telling> states) throws SQLException {
        forget();
        new Replay(ledger, reader, FIRST_PARTITION)
                .play(states.stream()
                        .<Step>map(state -> new Step.Told(0, state))
                        .toList());
    }

    private String answers(Stream<String> paths) {
        return paths.map(path -> reports.get(path).statusCode(200).extract().asString())
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
