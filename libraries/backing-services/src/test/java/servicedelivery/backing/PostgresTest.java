package servicedelivery.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresTest {

    private static Postgres postgres;

    @BeforeAll
    static void start() {
        postgres = Postgres.temporary();
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void writesWhatItAcknowledgesToTheDisk() throws SQLException {
        assertThat(ask(
                        postgres.superuser(),
                        "SELECT current_setting('fsync') || current_setting('synchronous_commit')"
                                + " || current_setting('full_page_writes')"))
                .isEqualTo("ononon");
    }

    @Test
    void isPostgreSql18InUtf8AndUtc() throws SQLException {
        assertThat(ask(postgres.superuser(), "SHOW server_version")).startsWith("18.");
        assertThat(ask(postgres.superuser(), "SHOW server_encoding")).isEqualTo("UTF8");
        assertThat(ask(postgres.superuser(), "SELECT reset_val FROM pg_settings WHERE name = 'log_timezone'"))
                .isEqualTo("UTC");
    }

    @Test
    void keepsWhatWasCommittedWhenItIsKilled() throws SQLException {
        var database = postgres.createDatabase("killed");
        run(database, "CREATE TABLE fact (value text)");
        run(database, "INSERT INTO fact VALUES ('kept')");

        postgres.kill();
        assertThatThrownBy(database::connect).isInstanceOf(SQLException.class);
        postgres.start();

        assertThat(ask(database, "SELECT value FROM fact")).isEqualTo("kept");
    }

    @Test
    void startsAgainAfterAStop() throws SQLException {
        var database = postgres.createDatabase("stopped");
        try (var client = database.connect()) {
            postgres.stop();
            assertThat(client.isValid(1)).isFalse();
        }
        postgres.start();

        assertThat(ask(database, "SELECT 1")).isEqualTo("1");
    }

    @Test
    void startsThoughAnotherProgramHasTheIdOfTheKilledOne() throws SQLException, IOException {
        var data = postgres.daemon().location().data().resolve("data/postmaster.pid");
        postgres.kill();
        var lines = Files.readAllLines(data);
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(data, lines);

        postgres.start();

        assertThat(ask(postgres.superuser(), "SELECT 1")).isEqualTo("1");
    }

    @Test
    void givesEachRoleItsOwnDatabaseOnly() throws SQLException {
        var mine = postgres.createDatabase("mine");
        var other = postgres.createDatabase("other");

        run(mine, "CREATE TABLE mine (id int)");
        assertThatThrownBy(() -> new Database(other.name(), other.port(), mine.user(), mine.password()).connect())
                .hasMessageContaining("permission denied for database");
        assertThatThrownBy(() -> new Database("postgres", mine.port(), mine.user(), mine.password()).connect())
                .hasMessageContaining("permission denied for database");
        assertThatThrownBy(() -> new Database(mine.name(), mine.port(), mine.user(), "wrong").connect())
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void makesADatabaseOnce() {
        assertThat(postgres.createDatabase("twice")).isEqualTo(postgres.createDatabase("twice"));
    }

    @Test
    void runsAsAnotherUserWhereRootMayNotMakeNamespaces() throws SQLException {
        assumeThat(ServerUser.weAreRoot()).isTrue();
        var directory = TemporaryDirectory.make();
        var location = Location.under(directory.path(), "postgresql");
        var asNobody = Postgres.at(location, Ports.free(), Repository.cache());
        directory.beforeDeletion(asNobody::kill);

        asNobody.start(ServerUser.nobody());
        assertThat(ask(asNobody.superuser(), "SELECT 1")).isEqualTo("1");
        assertThat(ServerUser.of(location.data().resolve("data")))
                .as("the user of data that exist")
                .isEqualTo(ServerUser.nobody());

        directory.delete();
    }

    @Test
    void saysInOneLineThatAnotherUserMayNotEnter() throws IOException {
        assumeThat(ServerUser.weAreRoot()).isTrue();
        var closed = Files.createTempDirectory("closed");

        assertThatThrownBy(() -> ServerUser.nobody().mustEnter(closed))
                .hasMessageContaining("may not enter " + closed)
                .hasMessageContaining("--data")
                .message()
                .hasLineCount(1);

        Files.delete(closed);
    }

    @Test
    void saysWhyItDoesNotStart() {
        var second = Postgres.at(
                Location.under(Path.of("target/second"), "postgresql"), postgres.port(), Repository.cache());

        assertThatThrownBy(second::start)
                .hasMessageContaining("PostgreSQL did not start")
                .hasMessageContaining("in use");

        Trees.delete(Path.of("target/second"));
    }

    private static void run(Database database, String command) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static String ask(Database database, String query) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
