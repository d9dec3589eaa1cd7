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
            for (var client : answered()) {
                answers.add(client);
                if (!answers.isOver()) {
                    client.send(posts.next(), System.nanoTime());
                }
            }
        }
        awaitLastAnswers();
        return answers;
    }

    /** A request is not sent when it is due and no client is free: all of them wait for their answers. */
    Answers open(double perSecond, Duration openedFor) throws IOException {
        var start = System.nanoTime();
        var answers = new Answers(start, openedFor);
        Deque<Client> free = new ArrayDeque<>(clients);
        var due = 0L;
        while (!answers.isOver()) {
            var sendable = Math.round((System.nanoTime() - start) / NANOS * perSecond);
            for (; due < sendable; due++) {
                if (!free.isEmpty()) {
                    free.removeFirst().send(posts.next(), start + (long) (due / perSecond * NANOS));
                    answers.sent();
                }
            }
            for (var client : answered()) {
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
            answered();
            if (System.nanoTime() > end) {
                throw new IOException("a request was not answered within " + LAST_ANSWERS.toSeconds() + " s");
            }
        }
    }

    /** Waits a millisecond at most: to look without a pause would take a processor from what is measured. */
    private List<Client> answered() throws IOException {
        var done = new ArrayList<Client>();
        selector.select(1);
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
