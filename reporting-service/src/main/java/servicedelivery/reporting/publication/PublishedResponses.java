package servicedelivery.reporting.publication;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import servicedelivery.reporting.sql.ColumnType;
import servicedelivery.reporting.sql.Database;
import servicedelivery.reporting.sql.FactTable;
import servicedelivery.reporting.sql.FactTable.Column;
import servicedelivery.reporting.survey.CountedResponse;

/** The responses that published reports counted. There can be many, so they are compared where they are. */
@Singleton
class PublishedResponses {

    private static final FactTable<CountedResponse> TABLE = new FactTable<>(
            "published_response",
            List.of(
                    new Column<>("id", ColumnType.UUID, CountedResponse::id),
                    new Column<>("generation", ColumnType.BIGINT, CountedResponse::generation),
                    new Column<>("version", ColumnType.BIGINT, CountedResponse::version),
                    new Column<>("organisation", ColumnType.TEXT, CountedResponse::organisation),
                    new Column<>("recommend", ColumnType.INTEGER, CountedResponse::recommend),
                    new Column<>("satisfaction", ColumnType.TEXT, CountedResponse::satisfaction),
                    new Column<>("responded_day", ColumnType.DATE, CountedResponse::respondedDay)));

    private static final String KEEP = """
            WITH kept AS (
                INSERT INTO published_response
                SELECT ?, * FROM unnest(?::uuid[], ?::bigint[], ?::bigint[], ?::text[], ?::integer[], ?::text[], ?::date[])
                RETURNING 1
            )
            SELECT count(*) AS kept FROM kept
            """;

    private final Database database;

    PublishedResponses(Database database) {
        this.database = database;
    }

    /** In the transaction that publishes. */
    void keep(UUID publication, List<CountedResponse> responses) {
        var parameters = Stream.concat(Stream.of(publication), Stream.of(TABLE.arrays(responses)))
                .toArray();
        database.one(KEEP, row -> row.number("kept"), parameters);
    }
}
