package servicedelivery.benchmark;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import servicedelivery.backing.Database;

/**
 * A reporting-service whose tables are filled by SQL, because five million events would take minutes to apply. The rows are in every column
 * as the projection leaves them: ids in the order of time, sums that are the GROUP BY of the facts, texts of the usual lengths.
 */
final class StoredFacts implements AutoCloseable {

    /** The newest are of the last three months of 2018, all others of the ten years before. */
    private static final String WHEN = """
            CASE WHEN n > %1$d - %2$d THEN timestamptz '2018-12-31 12:00Z' - (%1$d - n) * interval '91 days' / %2$d
                 ELSE timestamptz '2018-09-30 12:00Z' - interval '3650 days' * ((%1$d - %2$d - n)::float8 / (%1$d - %2$d + 1)) END""";

    private static final String INCIDENTS = """
            INSERT INTO incident_fact (id, generation, version, organisation, reference, priority, peak_priority, status, opened_at,
                opened_day, resolved_at, due_at, target, time_to_restore, within_target, downtime, service_impact, affected_service,
                affected_service_key, reason, resolution, cause, root_cause, resolution_kind, supplier, supplier_key, known_issue,
                confidential, recorded_at, record_partition, record_offset)
            SELECT uuidv7(at - clock_timestamp()),
                   1, 4, CASE n %% 2 WHEN 0 THEN 'col' ELSE 'colp' END, 'INC-' || lpad(n::text, 9, '0'), p, p, 'closed', at,
                   (at AT TIME ZONE 'Europe/London')::date, at + hours, at + interval '8 hours', 28800000000,
                   n %% 12 * 3600000000, n %% 12 <= 8, n %% 12 * 3600000000, 'degraded', 'Case management ' || n %% 8,
                   CASE WHEN p < 'P3' THEN 'case management ' || n %% 8 END,
                   'A load balancer failed to respond when a connection was interrupted.',
                   'The load balancer was restarted, and its configuration was corrected by the supplier.',
                   (ARRAY['hardware', 'software', 'network', 'change', 'unknown'])[n %% 5 + 1], 'identified', 'restarted',
                   'Example Networks', CASE WHEN p < 'P3' THEN 'example networks' END, false, false, at + hours, n %% 6, n / 6
            FROM (SELECT n, %1$s AS at,
                         n %% 12 * interval '1 hour' AS hours, 'P' || (ARRAY[1, 2, 3, 3, 3, 3, 4, 4, 4, 4])[n %% 10 + 1] AS p
                  FROM generate_series(%2$d, %3$d) AS n) AS numbered;
            """;

    private static final String RESPONSES = """
            INSERT INTO survey_fact (id, generation, version, organisation, status, recommend, satisfaction, responded_at, responded_day,
                recorded_at, record_partition, record_offset)
            SELECT uuidv7(at - clock_timestamp()),
                   1, 1, CASE n %% 2 WHEN 0 THEN 'col' ELSE 'colp' END, 'counted', n %% 11,
                   (ARRAY['very-poor', 'poor', 'fair', 'good', 'very-good'])[n %% 5 + 1], at,
                   (at AT TIME ZONE 'Europe/London')::date, at, n %% 6, n / 6
            FROM (SELECT n, %1$s AS at
                  FROM generate_series(%2$d, %3$d) AS n) AS numbered;
            """;

    private static final String SUMS = """
            INSERT INTO survey_day (organisation, day, promoters, passives, detractors, very_good, good, fair, poor, very_poor)
            SELECT organisation, responded_day, count(*) FILTER (WHERE recommend >= 9),
                   count(*) FILTER (WHERE recommend BETWEEN 7 AND 8), count(*) FILTER (WHERE recommend <= 6),
                   count(*) FILTER (WHERE satisfaction = 'very-good'), count(*) FILTER (WHERE satisfaction = 'good'),
                   count(*) FILTER (WHERE satisfaction = 'fair'), count(*) FILTER (WHERE satisfaction = 'poor'),
                   count(*) FILTER (WHERE satisfaction = 'very-poor')
            FROM survey_fact GROUP BY 1, 2;
            UPDATE revision SET value = value + 1;
            """;

    private final Parts parts;
    private final Database database;
    private final Service service;

    /** Starts the service on a Kafka of which it reads nothing that counts here. */
    StoredFacts(Parts parts, String name) {
        this.parts = parts;
        database = parts.postgres().createDatabase(name);
        service =
                new Service(parts, "reporting-service", database, parts.quietKafka()).with("PROJECTION_GROUP_ID", name);
        service.begin();
    }

    /**
     * Fills the tables as soon as the service has made them, and leaves them as they are when autovacuum has been there. One connection
     * writes the incidents, two a half of the responses each, whose indexes are made afterwards.
     *
     * @param inWindow how many of each kind are of the newest three months
     */
    void fill(int inWindow, int incidents, int responses) throws SQLException {
        service.awaitReady();
        var indexes = Indexes.takenFrom(database, "survey_fact");
        var half = responses / 2;
        var filling = CompletableFuture.allOf(
                CompletableFuture.runAsync(() -> insert(INCIDENTS, incidents, inWindow, 1, incidents)),
                CompletableFuture.runAsync(() -> insert(RESPONSES, responses, inWindow, 1, half)));
        insert(RESPONSES, responses, inWindow, half + 1, responses);
        filling.join();
        indexes.make();
        Databases.execute(database, SUMS);
        Databases.execute(database, "VACUUM (ANALYZE) incident_fact, survey_fact, survey_day");
        Databases.execute(parts.postgres().superuser(), "CHECKPOINT");
    }

    private void insert(String statement, int facts, int inWindow, int from, int to) {
        try {
            Databases.execute(database, statement.formatted(WHEN.formatted(facts, inWindow), from, to));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many bytes of disk the rows of a table take, with their indexes. */
    long bytes(String table) throws SQLException {
        try (var connection = database.connect();
                var size = connection.prepareStatement("SELECT pg_total_relation_size(?::regclass)")) {
            size.setString(1, table);
            try (var row = size.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    Service service() {
        return service;
    }

    /** Stops the service. */
    @Override
    public void close() {
        service.daemon().kill();
    }
}
