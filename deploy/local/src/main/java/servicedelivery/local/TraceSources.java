package servicedelivery.local;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import servicedelivery.backing.Database;
import servicedelivery.backing.Postgres;

/** Where {@code deploy/trace} looks: in the stack of a data directory, unless told otherwise. */
final class TraceSources {

    private static final String PLACEHOLDER = "JDBC-URL";

    @Option(
            names = "--incidents-database",
            paramLabel = PLACEHOLDER,
            description = "that of incident-service, such as jdbc:postgresql://db/incidents?user=me&password=secret"
                    + " (default: the local stack's; so are the others)")
    private @Nullable String incidents;

    @Option(names = "--surveys-database", paramLabel = PLACEHOLDER, description = "that of survey-service")
    private @Nullable String surveys;

    @Option(names = "--reports-database", paramLabel = PLACEHOLDER, description = "that of reporting-service")
    private @Nullable String reports;

    @Option(names = "--kafka", paramLabel = "HOST:PORT", description = "where Kafka is")
    private @Nullable String kafka;

    /** @throws SQLException when it does not answer */
    Connection database(Service service, DataDirectory data) throws SQLException {
        var url = switch (service) {
            case INCIDENTS -> incidents;
            case SURVEYS -> surveys;
            case REPORTS -> reports;
        };
        return url == null ? local(service, data).connect() : connect(url);
    }

    String kafka(DataDirectory data) {
        return kafka == null
                ? ports(data)
                        .bootstrapServers(data.scale().orElse(Scale.SMALLEST).brokers())
                : kafka;
    }

    private static Connection connect(String url) throws SQLException {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new StackException(url + " is not an address such as jdbc:postgresql://db/incidents.");
        }
        return DriverManager.getConnection(url);
    }

    private static Database local(Service service, DataDirectory data) {
        if (!data.runs("postgresql")) {
            throw new StackException(
                    "PostgreSQL of the stack in %s does not run: start it with deploy/up, or name other databases."
                            .formatted(data.path()));
        }
        return Postgres.at(data.location("postgresql"), ports(data).postgres(), data.binaries())
                .database(service.database());
    }

    private static Ports ports(DataDirectory data) {
        return new Ports(data.portOffset().orElse(0));
    }
}
