package servicedelivery.benchmark;

import java.io.IOException;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Many clients with a connection each, in one thread, because the generator shares the processors with what it measures. A closed load
 * sends the next request of a client when it has the answer to the last; an open one sends at a fixed rate whatever the answers.
 */
final class Load implements AutoCloseable {

    private static final Duration LAST_ANSWERS = Duration.ofSeconds(15);
    private static final double NANOS = 1e9;

    private final Selector selector = Selector.open();
    private final List<Client> clients = new ArrayList<>();
    private final Posts posts;

    Load(int port, int clients, Posts posts) throws IOException {
        this.posts = posts;
        for (var client = 0; client < clients; client++) {
            this.clients.add(new Client(port, selector));
        }
    }

    /** @param openedFor for how long requests are sent; what is answered later does not count */
    Answers closed(Duration openedFor) throws IOException {
        var answers = new Answers(System.nanoTime(), openedFor);
        for (var client : clients) {
            client.send(posts.next(), System.nanoTime());
        }
        while (!answers.isOver()) {
            for (var client : answered(1)) {
                answers.add(client);
                if (!answers.isOver()) {
                    client.send(posts.next(), System.nanoTime());
                }
            }
        }
        awaitLastAnswers();
        return answers;
    }

    /** Times count from when a request was due, also when no client was free to send it. */
    Answers open(double perSecond, Duration openedFor) throws IOException {
        var start = System.nanoTime();
        var answers = new Answers(start, openedFor);
        Deque<Client> free = new ArrayDeque<>(clients);
        var due = 0L;
        while (!answers.isOver()) {
            var sendable = Math.round((System.nanoTime() - start) / NANOS * perSecond);
            while (due < sendable && !free.isEmpty()) {
                free.removeFirst().send(posts.next(), start + (long) (due++ / perSecond * NANOS));
                answers.sent();
            }
            for (var client : answered(0)) {
                answers.add(client);
                free.addLast(client);
            }
        }
        awaitLastAnswers();
        return answers;
    }

    private void awaitLastAnswers() throws IOException {
        var end = System.nanoTime() + LAST_ANSWERS.toNanos();
        while (clients.stream().anyMatch(Client::isWaiting)) {
            answered(1);
            if (System.nanoTime() > end) {
                throw new IOException("a request was not answered within " + LAST_ANSWERS.toSeconds() + " s");
            }
        }
    }

    private List<Client> answered(long mostMillis) throws IOException {
        var done = new ArrayList<Client>();
        if (mostMillis == 0) {
            selector.selectNow();
        } else {
            selector.select(mostMillis);
        }
        for (var key : selector.selectedKeys()) {
            var client = (Client) key.attachment();
            if (client.receive()) {
                done.add(client);
            }
        }
        selector.selectedKeys().clear();
        return done;
    }

    @Override
    public void close() throws IOException {
        for (var client : clients) {
            client.close();
        }
        selector.close();
    }
}
