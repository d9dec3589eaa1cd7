package servicedelivery.local;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The processes of a stack, in groups of which each is stopped, all at the same time, when the one after it has stopped.
 *
 * @param databases started together with the brokers
 * @param brokers none of a cluster's can start or stop in an orderly way without the others
 * @param services started when databases and brokers are ready
 */
record Processes(List<Member> databases, List<Member> brokers, List<Member> services) {

    /** One for each: a broker may be ready only when another one is. */
    private static final Executor THREADS = task -> new Thread(task, "start").start();

    List<Member> all() {
        return Stream.of(databases, brokers, services).flatMap(List::stream).toList();
    }

    List<Member> missing() {
        return all().stream().filter(member -> !member.isRunning()).toList();
    }

    boolean noneRuns() {
        return all().stream().noneMatch(Member::isRunning);
    }

    /** Starts what is missing and waits until all are ready. */
    void start() {
        together(Stream.concat(databases.stream(), brokers.stream()).toList(), Processes::startAndAwait);
        services.forEach(Member::start);
        services.forEach(Member::awaitReady);
    }

    /** Stops what runs, and nothing harder than needed. */
    void stop() {
        for (var group : List.of(services, brokers, databases)) {
            group.forEach(Member::requestStop);
            group.forEach(Member::awaitStop);
        }
    }

    /** These of them only. */
    Processes only(List<Member> members) {
        return new Processes(
                databases.stream().filter(members::contains).toList(),
                brokers.stream().filter(members::contains).toList(),
                services.stream().filter(members::contains).toList());
    }

    private static void startAndAwait(Member member) {
        member.start();
        member.awaitReady();
    }

    private static void together(List<Member> members, Consumer<Member> work) {
        var under = members.stream()
                .map(member -> CompletableFuture.runAsync(() -> work.accept(member), THREADS))
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(under).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
