package servicedelivery.reporting.sql;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** The real database, with transactions that can be stopped at a chosen step. */
public final class SteppedDatabase {

    private static final Set<String> STEPS = Set.of("createStatement", "prepareStatement", "commit");

    /** What happens at the steps of a transaction. */
    private interface Steps {
        void before(int number, Connection connection) throws Exception;

        void after(String step) throws SQLException;
    }

    private SteppedDatabase() {}

    /**
     * One for a single transaction.
     *
     * @param afterSteps after how many statements it dies, none of which is kept; when the transaction has fewer, it dies
     *     after the commit, which is kept
     */
    public static Database dying(int afterSteps, DataSource dataSource) {
        return over(dataSource, new Steps() {
            @Override
            public void before(int number, Connection connection) throws SQLException {
                if (number == afterSteps) {
                    connection.rollback();
                    throw died();
                }
            }

            @Override
            public void after(String step) throws SQLException {
                if (step.equals("commit")) {
                    throw died();
                }
            }
        });
    }

    /** A place at which transactions wait while it is closed; first it is open. */
    public static final class Gate implements Steps {

        private final int afterSteps;
        private final AtomicInteger waiting = new AtomicInteger();
        private volatile CountDownLatch closed = new CountDownLatch(0);

        /** @param afterSteps after how many statements of a transaction it stands */
        public Gate(int afterSteps) {
            this.afterSteps = afterSteps;
        }

        public Database database(DataSource dataSource) {
            return over(dataSource, this);
        }

        public void close() {
            closed = new CountDownLatch(1);
        }

        public void open() {
            closed.countDown();
        }

        public boolean isSomeoneWaiting() {
            return waiting.get() > 0;
        }

        @Override
        public void before(int number, Connection connection) throws InterruptedException {
            if (number == afterSteps) {
                waiting.incrementAndGet();
                closed.await();
                waiting.decrementAndGet();
            }
        }

        @Override
        public void after(String step) {
            // It stands before a step.
        }
    }

    private static Database over(DataSource dataSource, Steps steps) {
        return new Database(proxy(DataSource.class, (method, arguments) -> {
            var result = method.invoke(dataSource, arguments);
            return method.getName().equals("getConnection") ? stepped((Connection) result, steps) : result;
        }));
    }

    private static Connection stepped(Connection connection, Steps steps) {
        var number = new AtomicInteger();
        return proxy(Connection.class, (method, arguments) -> {
            var isStep = STEPS.contains(method.getName());
            if (isStep) {
                steps.before(number.getAndIncrement(), connection);
            }
            var result = method.invoke(connection, arguments);
            if (isStep) {
                steps.after(method.getName());
            }
            return result;
        });
    }

    private static SQLException died() {
        return new SQLException("the connection has died", "08006");
    }

    private interface Call {
        Object call(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        return call.call(method, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
