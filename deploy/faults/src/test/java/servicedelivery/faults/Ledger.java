package servicedelivery.faults;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** What the services have answered, in the words of {@link States}, by reference or ticket. */
final class Ledger {

    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final List<String> surprises = new CopyOnWriteArrayList<>();
    private final AtomicInteger answers = new AtomicInteger();

    /** This was answered with 2xx: from now on it is so. */
    void acknowledge(String name, String state) {
        acknowledged.put(name, state);
        answers.incrementAndGet();
    }

    /** This was answered with 4xx: nothing of it may ever be seen. */
    void refuse(String name) {
        refused.add(name);
        answers.incrementAndGet();
    }

    /** An answer that who sends a request such as this should never get. */
    void surprise(String what) {
        surprises.add(what);
    }

    /** Whether this is the status with which the answer came; any other one is a surprise. */
    boolean expect(int status, HttpResponse<String> answer) {
        var isExpected = answer.statusCode() == status;
        if (!isExpected) {
            surprise(answer.statusCode() + " " + answer.body());
        }
        return isExpected;
    }

    Map<String, String> acknowledged() {
        return Map.copyOf(acknowledged);
    }

    Set<String> refused() {
        return Set.copyOf(refused);
    }

    List<String> surprises() {
        return List.copyOf(surprises);
    }

    /** How many answers there were. */
    int answers() {
        return answers.get();
    }
}
