package servicedelivery.reporting.sql;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Questions to the service's own database, and transactions in it. */
@Singleton
public class Database {

    /** What is done in one transaction. */
    public interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    private static final ThreadLocal<@Nullable Connection> SHARED = new ThreadLocal<>();

    private final DataSource dataSource;
    private final AtomicInteger writing = new AtomicInteger();
    private final AtomicLong written = new AtomicLong();

    Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * The rows of one statement, which therefore all come from one snapshot.
     *
     * @throws DatabaseFailure when the database cannot be reached or refuses the statement
     */
    public <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        var shared = SHARED.get();
        if (shared != null) {
            return read(shared, sql, reader, parameters);
        }
        try (var connection = dataSource.getConnection()) {
            return read(connection, sql, reader, parameters);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /** The only row of a statement that always has exactly one. */
    public <T> T one(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        return list(sql, reader, parameters).get(0);
    }

    /**
     * Asks several questions that have to agree: all that this thread asks meanwhile is answered from one snapshot, in one
     * read-only transaction. Within another snapshot it is that one.
     *
     * @throws DatabaseFailure when the database cannot be reached or refuses a statement
     */
    public <T> T inSnapshot(Supplier<T> questions) {
        if (SHARED.get() != null) {
            return questions.get();
        }
        try {
            return transact(connection -> {
                Command.run(connection, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
                return on(connection, questions);
            });
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /** All that this thread asks meanwhile is asked on this connection. */
    static <T> T on(Connection connection, Supplier<T> questions) {
        SHARED.set(connection);
        try {
            return questions.get();
        } finally {
            SHARED.remove();
        }
    }

    /** Runs the work in one transaction, which is rolled back when anything is thrown. */
    public <T> T inTransaction(Work<T> work) throws SQLException {
        writing.incrementAndGet();
        try {
            return transact(work);
        } finally {
            // In this order, so that nobody finds neither a transaction under way nor one more that has ended.
            written.incrementAndGet();
            writing.decrementAndGet();
        }
    }

    /** How many transactions that may write have ended in this replica. */
    public long written() {
        return written.get();
    }

    /** Whether none has ended since there were so many, and none is under way. */
    public boolean hasWrittenNothingSince(long before) {
        return writing.get() == 0 && written.get() == before;
    }

    private <T> T transact(Work<T> work) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var result = work.in(connection);
                connection.commit();
                return result;
            } catch (Throwable e) {
                // Closing would commit what an Error leaves behind, so nothing at all may get past this point.
                rollBack(connection, e);
                throw e;
            }
        }
    }

    private static <T> List<T> read(
            Connection connection, String sql, RowReader<T> reader, @Nullable Object... parameters) {
        try (var statement = Parameters.prepare(connection, sql, parameters);
                var rows = statement.executeQuery()) {
            var list = new ArrayList<T>();
            while (rows.next()) {
                list.add(reader.read(new Row(rows)));
            }
            return list;
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private static void rollBack(Connection connection, Throwable cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }
}
