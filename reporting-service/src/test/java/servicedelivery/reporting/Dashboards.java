package servicedelivery.reporting;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Dashboards that ask whether what they show has changed: each as often as the period says, or again as soon as it has its
 * answer when that takes longer. They complain about errors, and about any answer that is older than one that was there
 * before they asked. All of them are looked after by one thread.
 */
final class Dashboards {

    private static final Pattern RESPONSES = Pattern.compile("\"responses\":(\\d+)");

    /** One dashboard, with the entity tag of what it shows. */
    private final class Dashboard {

        private @Nullable String tag;
        private long askedAt;

        CompletableFuture<Boolean> ask() {
            askedAt = System.nanoTime();
            var known = responsesSeen;
            var shown = tag;
            var request = HttpRequest.newBuilder(address).header("Authorization", "Bearer read-all");
            if (shown != null) {
                request.header("If-None-Match", shown);
            }
            return client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
                    .thenAcceptAsync(answer -> see(answer, shown, known), thread)
                    .handle((seen, failure) -> failure == null || complain(failure.toString()));
        }

        private void see(HttpResponse<String> answer, @Nullable String shown, long known) {
            if (answer.statusCode() == 503
                    && answer.headers().firstValue("Retry-After").isPresent()) {
                refused.incrementAndGet();
                return;
            }
            answers.incrementAndGet();
            var sent = answer.headers().firstValue("ETag").orElse("none");
            if (answer.statusCode() == 200) {
                tag = sent;
                keep(sent, answer.body());
            } else if (answer.statusCode() != 304 || !sent.equals(shown)) {
                complain("answered %d with %s to %s".formatted(answer.statusCode(), sent, shown));
            }
            var responses = responsesByTag.getOrDefault(sent, -1L);
            if (responses < known) {
                complain("%d responses after %d were known".formatted(responses, known));
            }
            responsesSeen = Math.max(responsesSeen, responses);
        }

        /** Asks after a while, and then again and again until all of them end. */
        CompletableFuture<Boolean> live(long wait) {
            var later = CompletableFuture.delayedExecutor(Math.max(0, wait), TimeUnit.NANOSECONDS, thread);
            return CompletableFuture.supplyAsync(() -> true, later)
                    .thenCompose(begun -> ask())
                    .thenCompose(seen -> stopping
                            ? CompletableFuture.completedFuture(seen)
                            : live(askedAt + period.toNanos() - System.nanoTime()));
        }
    }

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(thread)
            .build();
    private final ConcurrentLinkedQueue<String> complaints = new ConcurrentLinkedQueue<>();
    private final Map<String, Long> responsesByTag = new HashMap<>();
    private final Map<String, String> tagsByBody = new HashMap<>();
    private final URI address;
    private final Duration period;
    private final List<Dashboard> all;
    private List<CompletableFuture<Boolean>> lives = List.of();
    private volatile boolean stopping;
    private volatile long responsesSeen;
    private final AtomicLong answers = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();

    Dashboards(URI address, int number, Duration period) {
        this.address = address;
        this.period = period;
        this.all = IntStream.range(0, number).mapToObj(index -> new Dashboard()).toList();
    }

    /** Begins, spread over the period. */
    void watch() {
        lives = IntStream.range(0, all.size())
                .mapToObj(index -> all.get(index).live(period.toNanos() * index / all.size()))
                .toList();
    }

    /** Ends, when each has asked once more. */
    void stopAfterOneMoreLook() {
        stopping = true;
        awaitAll(lives);
        awaitAll(all.stream().map(Dashboard::ask).toList());
        thread.shutdown();
    }

    private static void awaitAll(List<CompletableFuture<Boolean>> futures) {
        CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new)).join();
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** The most that any of them has shown. */
    long responsesSeen() {
        return responsesSeen;
    }

    long answers() {
        return answers.get();
    }

    /** How many were told to come back later. */
    long refused() {
        return refused.get();
    }

    /** How many different ones have been shown. */
    int contents() {
        return responsesByTag.size();
    }

    private void keep(String tag, String body) {
        var other = tagsByBody.putIfAbsent(body, tag);
        var responses = RESPONSES.matcher(body);
        if (!Objects.requireNonNullElse(other, tag).equals(tag) || (other == null && responsesByTag.containsKey(tag))) {
            complain("the tag %s and its body do not belong together".formatted(tag));
        }
        responsesByTag.put(tag, responses.find() ? Long.parseLong(responses.group(1)) : -1L);
    }

    private boolean complain(String complaint) {
        return complaints.add(complaint);
    }
}
