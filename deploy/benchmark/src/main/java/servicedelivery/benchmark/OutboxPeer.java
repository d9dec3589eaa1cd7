package servicedelivery.benchmark;

import com.gruelbox.transactionoutbox.Dialect;
import com.gruelbox.transactionoutbox.Instantiator;
import com.gruelbox.transactionoutbox.Persistor;
import com.gruelbox.transactionoutbox.Submitter;
import com.gruelbox.transactionoutbox.TransactionManager;
import com.gruelbox.transactionoutbox.TransactionOutbox;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import servicedelivery.backing.Database;

/** The library transaction-outbox, whose entries are calls of a method: here of one that sends an event and waits until Kafka has it. */
final class OutboxPeer implements AutoCloseable {

    private static final int THREADS = 32;
    private static final int CONNECTIONS = 40;
    private static final int AT_ONCE = 2_048;
    private static final Duration SOON = Duration.ofMillis(1);

    private final AtomicLong sent = new AtomicLong();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final AgroalDataSource connections;
    private final TransactionManager transactions;
    private final BareProducer producer;
    private volatile boolean isHeld = true;
    private final TransactionOutbox outbox;

    OutboxPeer(Database database, BareProducer producer) throws SQLException {
        this.producer = producer;
        connections = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(CONNECTIONS)
                        .connectionFactoryConfiguration(one -> one.jdbcUrl(database.jdbcUrl())
                                .principal(new NamePrincipal(database.user()))
                                .credential(new SimplePassword(database.password()))
                                .initialSql("SET synchronous_commit TO off"))));
        transactions = TransactionManager.fromDataSource(connections);
        var atOnce = Submitter.withExecutor(threads);
        outbox = TransactionOutbox.builder()
                .transactionManager(transactions)
                .persistor(Persistor.forDialect(Dialect.POSTGRESQL_9))
                .instantiator(Instantiator.using(type -> new Sending(this)))
                .submitter((entry, work) -> {
                    if (!isHeld) {
                        atOnce.submit(entry, work);
                    }
                })
                .attemptFrequency(SOON)
                .flushBatchSize(AT_ONCE)
                .build();
    }

    /** What an entry calls; open to the library, which makes a subclass of it. */
    static class Sending {

        private final OutboxPeer peer;

        Sending(OutboxPeer peer) {
            this.peer = peer;
        }

        void send(int number) throws ExecutionException, InterruptedException {
            peer.producer.send(number).get();
            peer.sent.incrementAndGet();
        }
    }

    /** Adds entries that wait. */
    void fill(int events) {
        isHeld = true;
        sent.set(0);
        transactions.inTransaction(() -> {
            for (var number = 0; number < events; number++) {
                schedule(number);
            }
        });
    }

    private void schedule(int number) {
        try {
            outbox.schedule(Sending.class).send(number);
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("the call is only written down", e);
        }
    }

    /** Lets the library work them off. */
    Meter.Done publish(int events) throws SQLException {
        isHeld = false;
        var flushing = CompletableFuture.runAsync(() -> {
            while (outbox.flush() || sent.get() < events) {
                Thread.onSpinWait();
            }
        });
        var done = Pace.watch(sent::get, events);
        flushing.join();
        return done;
    }

    @Override
    public void close() {
        threads.shutdownNow();
        connections.close();
    }
}
