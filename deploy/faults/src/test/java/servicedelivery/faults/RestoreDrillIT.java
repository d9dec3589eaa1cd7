package servicedelivery.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The drill of docs/operations.md, whose SQL is read from there. */
@ExtendWith(Stack.Running.class)
class RestoreDrillIT {

    private static final Path OPERATIONS = Path.of(System.getProperty("repository.root"), "docs", "operations.md");
    private static final String SAVE = "-- save";
    private static final String RESTORE = "-- restore";

    private final Stack stack = Stack.running();

    @Test
    void databasesOfThreeMomentsAgreeAgainWhenTheSourcesPublishOnceMore() throws Exception {
        var kept = new Desk(stack, "kept", 10);
        kept.goesOn();
        kept.close();
        new Oracle(stack).judge(kept);
        run(SAVE, "incidents");
        write("after-the-first");
        run(SAVE, "surveys");
        write("after-the-second");
        run(SAVE, "reports");
        write("after-the-third");

        Stack.SERVICES.forEach(stack::end);
        for (var database : List.of("incidents", "surveys", "reports")) {
            run(RESTORE, database);
        }
        stack.suite().set("INCIDENTS__SOURCE_GENERATION", "2");
        stack.suite().set("SURVEYS__SOURCE_GENERATION", "2");
        stack.heal();
        assertThat(publishAgain("INCIDENTS")).contains("withdrawn");
        assertThat(publishAgain("SURVEYS")).contains("withdrawn");

        new Oracle(stack).judge(kept);
        var desk = new Desk(stack, "afterwards", 11);
        desk.goesOn();
        desk.close();
        new Oracle(stack).judge(desk);
    }

    private void write(String name) {
        var desk = new Desk(stack, name, name.hashCode());
        desk.goesOn();
        desk.close();
    }

    /** Runs a block of the page, for this database. */
    private void run(String block, String database) throws IOException, SQLException {
        var page = Files.readString(OPERATIONS);
        var found = Pattern.compile("```sql\\n *" + block + "\\n(.*?)```", Pattern.DOTALL)
                .matcher(page);
        assertThat(found.find()).as(block).isTrue();
        try (var connection = States.connect(stack, "postgres");
                var statement = connection.createStatement()) {
            for (var line :
                    found.group(1).replace("incidents", database).lines().toList()) {
                statement.execute(line);
            }
        }
    }

    private String publishAgain(String source) {
        var environment = stack.environment();
        var service = new Caller(environment.get(source + "_URL"), environment.get("OPERATIONS_KEY"));
        var answer = service.send(service.request("/api/v1/outbox/re-emit").POST(BodyPublishers.noBody()))
                .orElseThrow();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return answer.body();
    }
}
