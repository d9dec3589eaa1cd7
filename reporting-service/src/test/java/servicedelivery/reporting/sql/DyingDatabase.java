package servicedelivery.reporting.sql;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;

/** The real database, whose connection breaks off at a chosen step of the next transaction. */
public final class DyingDatabase {

    private static final Set<String> STEPS = Set.of("createStatement", "prepareStatement", "commit");

    private DyingDatabase() {}

    /**
     * One for a single transaction.
     *
     * @param afterSteps after how many statements it dies, none of which is kept; when the transaction has fewer, it dies
     *     after the commit, which is kept
     */
    public static Database after(int afterSteps, DataSource dataSource) {
        return new Database(proxy(
                DataSource.class,
                (name, call) -> {
                    var result = call.run();
                    return name.equals("getConnection") ? dying((Connection) result, afterSteps) : result;
                },
                dataSource));
    }

    private static Connection dying(Connection connection, int afterSteps) {
        var left = new int[] {afterSteps};
        return proxy(
                Connection.class,
                (name, call) -> {
                    if (!STEPS.contains(name)) {
                        return call.run();
                    }
                    if (left[0]-- == 0) {
                        connection.rollback();
                        throw died();
                    }
                    var result = call.run();
                    if (name.equals("commit")) {
                        throw died();
                    }
                    return result;
                },
                connection);
    }

    private static SQLException died() {
        return new SQLException("the connection has died", "08006");
    }

    private interface Call {
        Object run() throws Throwable;
    }

    private interface Around {
        Object call(String name, Call call) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Around around, T real) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> around.call(method.getName(), () -> {
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                })));
    }
}
