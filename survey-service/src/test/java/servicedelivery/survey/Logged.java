package servicedelivery.survey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import servicedelivery.backing.BackingServicesResource;

/** All that is logged until it is closed: of the product's own classes every level, of others what the configuration lets through. */
final class Logged implements AutoCloseable {

    private static final Logger ROOT = Logger.getLogger("");
    private static final Logger OURS = Logger.getLogger("servicedelivery");

    private static final Formatter WHOLE = new PatternFormatter("%c %X %s%e");

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            lines.add(WHOLE.format(record));
        }

        @Override
        public void flush() {
            // Nothing is buffered.
        }

        @Override
        public void close() {
            // Nothing is held open.
        }
    };

    static Logged fromNowOn() {
        var logged = new Logged();
        logged.handler.setLevel(Level.ALL);
        OURS.setLevel(Level.ALL);
        ROOT.addHandler(logged.handler);
        return logged;
    }

    /** Messages, with the stack traces of what was thrown. */
    List<String> lines() {
        return lines;
    }

    /** All that PostgreSQL has logged so far. */
    static List<String> byTheDatabaseServer() throws SQLException, IOException {
        try (var connection = BackingServicesResource.postgres().superuser().connect();
                var statement = connection.createStatement();
                var result = statement.executeQuery("SHOW data_directory")) {
            result.next();
            return Files.readAllLines(Path.of(result.getString(1)).resolve("../../logs/postgresql.log"));
        }
    }

    @Override
    public void close() {
        ROOT.removeHandler(handler);
        OURS.setLevel(null);
    }
}
