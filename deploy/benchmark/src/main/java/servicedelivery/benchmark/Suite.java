package servicedelivery.benchmark;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import servicedelivery.backing.Database;
import servicedelivery.backing.KafkaBroker;

/** All three services with a Kafka of their own, as in production but for the number of machines. */
final class Suite {

    private static final String RESPONSE = """
            {"organisation":"col","recommend":9,"satisfaction":"good","ticket":"%s","channel":"web",\
            "respondedAt":"2019-01-15T09:00:00Z","comment":"Somebody called back within the hour."}""";

    private final Parts parts;
    private final KafkaBroker kafka;
    private final Database incidentsDatabase;
    private final Database reportingDatabase;
    private final Service incidents;
    private final Service surveys;
    private final Service reporting;

    Suite(Parts parts) {
        this.parts = parts;
        kafka = parts.broker("suite");
        kafka.start();
        kafka.createTopics();
        incidentsDatabase = parts.postgres().createDatabase("suiteincidents");
        reportingDatabase = parts.postgres().createDatabase("suitereporting");
        incidents = new Service(parts, "incident-service", incidentsDatabase, kafka);
        surveys = new Service(parts, "survey-service", parts.postgres().createDatabase("suitesurveys"), kafka)
                .with("RESPONDENT_SECRET", "of this benchmark alone");
        reporting = new Service(parts, "reporting-service", reportingDatabase, kafka);
        services().forEach(Service::begin);
        services().forEach(Service::awaitReady);
    }

    List<Service> services() {
        return List.of(incidents, surveys, reporting);
    }

    KafkaBroker kafka() {
        return kafka;
    }

    int incidentsPort() {
        return incidents.port();
    }

    Database reportingDatabase() {
        return reportingDatabase;
    }

    /** Facts that are there already would make it longer to look for new ones. */
    void emptyTables() throws SQLException {
        Databases.startAfresh(parts, incidentsDatabase);
        Databases.execute(reportingDatabase, "TRUNCATE incident_fact");
    }

    /** Records a response of some customer. */
    void respond() throws IOException {
        var answer = Http.send(request(surveys, "/api/v1/survey-responses")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(RESPONSE.formatted(UUID.randomUUID())))
                .build());
        require(answer.statusCode() == 201, answer.body());
    }

    /** Asks for what a dashboard shows. */
    void look() throws IOException {
        var answer = Http.send(
                request(reporting, "/api/v1/summary?asOf=2019-01-31").GET().build());
        require(answer.statusCode() == 200, answer.body());
    }

    private static HttpRequest.Builder request(Service service, String path) {
        return HttpRequest.newBuilder(Http.address(service.port(), path))
                .header("Authorization", "Bearer " + Service.KEY);
    }

    private static void require(boolean isRight, String answer) throws IOException {
        if (!isRight) {
            throw new IOException("an unexpected answer: " + answer);
        }
    }
}
