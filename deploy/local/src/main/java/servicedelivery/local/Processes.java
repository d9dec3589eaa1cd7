package servicedelivery.local;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The processes of a stack, in two groups: a group is started when the one before it is ready, and stopped when the one after it has
 * stopped.
 *
 * @param backing on which the others depend; stopped one after the other, the last first
 * @param services all at the same time
 */
record Processes(List<Member> backing, List<Member> services) {

    List<Member> all() {
        return Stream.concat(backing.stream(), services.stream()).toList();
    }

    List<Member> missing() {
        return all().stream().filter(member -> !member.isRunning()).toList();
    }

    boolean noneRuns() {
        return all().stream().noneMatch(Member::isRunning);
    }

    /** Starts what is missing and waits until all are ready. */
    void start() {
        together(backing, Processes::startAndAwait);
        services.forEach(Member::start);
        services.forEach(Member::awaitReady);
    }

    /** Stops what runs, and nothing harder than needed. */
    void stop() {
        services.forEach(Member::requestStop);
        services.forEach(Member::awaitStop);
        var lastFirst = new ArrayList<>(backing);
        Collections.reverse(lastFirst);
        for (var member : lastFirst) {
            member.requestStop();
            member.awaitStop();
        }
    }

    /** These of them only. */
    Processes only(List<Member> members) {
        return new Processes(
                backing.stream().filter(members::contains).toList(),
                services.stream().filter(members::contains).toList());
    }

    private static void startAndAwait(Member member) {
        member.start();
        member.awaitReady();
    }

    private static void together(List<Member> members, Consumer<Member> work) {
        var under = members.stream()
                .map(member -> CompletableFuture.runAsync(() -> work.accept(member)))
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(under).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
