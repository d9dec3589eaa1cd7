package servicedelivery.reporting.survey;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.question.Listing;
import servicedelivery.reporting.question.Page;
import servicedelivery.reporting.question.Question;
import servicedelivery.reporting.sql.Database;
import servicedelivery.reporting.sql.Row;

/** The responses behind the scores, in the order in which they were given. */
@Singleton
public class SurveyResponses {

    private static final String PAGE = """
            SELECT id, organisation, recommend, satisfaction, responded_at, responded_day
            FROM survey_fact
            WHERE status = 'counted' AND %1$s IS NOT NULL
              AND responded_day >= ? AND responded_day < ? AND (? OR organisation = ANY (?))
              AND (responded_day, responded_at, id) > (?, ?, ?)
            ORDER BY responded_day, responded_at, id
            LIMIT ?
            """;

    private static final String TOTAL = """
            SELECT coalesce(sum(%1$s), 0)::bigint AS total
            FROM survey_day
            WHERE day >= ? AND day < ? AND (? OR organisation = ANY (?))
            """;

    private final Database database;

    SurveyResponses(Database database) {
        this.database = database;
    }

    /** Those that said whether they would recommend. */
    public Listing<SurveyResponse> recommending(Question question, Page page) {
        return listing(question, page, "recommend", "promoters + passives + detractors");
    }

    /** Those that said how satisfied they are. */
    public Listing<SurveyResponse> rating(Question question, Page page) {
        return listing(question, page, "satisfaction", "very_good + good + fair + poor + very_poor");
    }

    private Listing<SurveyResponse> listing(Question question, Page page, String answered, String buckets) {
        var window = question.window();
        var everyone = question.coverage().andUnconfigured();
        var codes = question.coverage().codes();
        var after = page.startingFrom(window);
        return database.inSnapshot(() -> {
            var found = database.list(
                    PAGE.formatted(answered),
                    SurveyResponses::response,
                    window.from(),
                    window.to(),
                    everyone,
                    codes,
                    after.day(),
                    after.at(),
                    after.id(),
                    page.limit() + 1);
            var total = database.one(
                    TOTAL.formatted(buckets), row -> row.number("total"), window.from(), window.to(), everyone, codes);
            return Listing.cut(found, page, total, SurveyResponse::position);
        });
    }

    private static SurveyResponse response(Row row) throws SQLException {
        return new SurveyResponse(
                row.uuid("id"),
                row.text("organisation"),
                row.integerOrNull("recommend"),
                satisfaction(row.textOrNull("satisfaction")),
                row.instant("responded_at"),
                row.date("responded_day"));
    }

    private static @Nullable Satisfaction satisfaction(@Nullable String text) {
        return text == null ? null : Satisfaction.of(text).orElseThrow();
    }
}
