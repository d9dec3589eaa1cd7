package servicedelivery.reporting.projection;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/**
 * Polls with one consumer. Partitions that are assigned but not claimed in the database stay paused, so that polling
 * can go on, and the group keeps this member, while the database is away.
 */
final class PollLoop implements ConsumerRebalanceListener {

    private static final Logger LOG = Logger.getLogger(PollLoop.class);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Consumer<byte[], byte[]> consumer;
    private final Kafka kafka;
    private final EventReader reader;
    private final Projection projection;
    private final Progress progress;
    private final String owner;
    private final BackOff backOff;
    private final Notices notices = new Notices();
    private final LogEnds ends;
    private final TopicWatch watch;
    private final OtherPartitions others;
    private Map<TopicPartition, Claim> claims = new HashMap<>();

    /** Whether what waited when the present share of the partitions was claimed is not noted yet. */
    private boolean isNewShare;

    PollLoop(
            Consumer<byte[], byte[]> consumer,
            TopicWatch watch,
            Kafka kafka,
            EventReader reader,
            Projection projection,
            Progress progress,
            String owner,
            BackOff backOff) {
        this.consumer = consumer;
        this.watch = watch;
        this.others = new OtherPartitions(watch.admin(), projection::standing);
        this.ends = new LogEnds(consumer);
        this.kafka = kafka;
        this.reader = reader;
        this.projection = projection;
        this.progress = progress;
        this.owner = owner;
        this.backOff = backOff;
    }

    void subscribe() {
        consumer.subscribe(Topic.names(), this);
    }

    /** One round: take over what is not claimed yet, poll, apply. */
    void round() {
        if (!unclaimed().isEmpty() && backOff.isOver()) {
            attempt(this::claim);
        }
        attempt(() -> {
            apply(consumer.poll(POLL));
            rest();
            others.look(claims.keySet());
            watch.check(others.claimsAnd(claims));
        });
        noteProgress(false);
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        // A position of any kind keeps the consumer from looking for one itself; the claim decides the real one.
        partitions.forEach(partition -> consumer.seek(partition, 0));
        consumer.pause(partitions);
        progress.unclaimed();
        isNewShare = true;
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        claims.keySet().removeAll(partitions);
        ends.forget(partitions);
    }

    private interface Step {
        void run() throws SQLException;
    }

    /** Whatever goes wrong outside costs the claims and some time, never the loop. */
    private void attempt(Step step) {
        try {
            step.run();
        } catch (ProjectionStopped e) {
            stop(e);
        } catch (InvalidOffsetException e) {
            e.partitions().stream()
                    .findFirst()
                    .ifPresent(partition -> stop(ProjectionStopped.vanished(partition, offsetOf(partition))));
        } catch (WakeupException e) {
            throw e;
        } catch (SQLException | LostClaim | KafkaException e) {
            release();
            progress.hinder(String.valueOf(e.getMessage()));
            var wait = backOff.afterFailure();
            notices.tell(
                    String.valueOf(e.getMessage()),
                    reason -> LOG.infof("Reading pauses for %d ms: %s", wait.toMillis(), reason));
        }
    }

    private void claim() throws SQLException {
        var partitions = unclaimed();
        var claimed = projection.claim(() -> look(partitions), owner);
        claims.putAll(claimed);
        claimed.forEach((partition, claim) -> consumer.seek(partition, claim.nextOffset()));
        consumer.resume(partitions);
        isNewShare = true;
        watch.forget();
        notices.tell("Reading %d partitions".formatted(claims.size()), LOG::info);
    }

    private Map<TopicPartition, Extent> look(List<TopicPartition> partitions) {
        var extents = kafka.extents(consumer, partitions);
        ends.saw(extents);
        return extents;
    }

    private void apply(ConsumerRecords<byte[], byte[]> records) throws SQLException {
        if (!records.isEmpty()) {
            noteProgress(true);
            var events = StreamSupport.stream(records.spliterator(), false)
                    .map(reader::read)
                    .toList();
            claims = new HashMap<>(projection.apply(events, claims));
            backOff.afterSuccess();
        }
    }

    /** Only work done, or none to do, ends a series of failures: to claim and then fail to apply is still failing. */
    private void rest() {
        if (unclaimed().isEmpty() && ends.areReached(claims.keySet())) {
            backOff.afterSuccess();
        }
    }

    private void stop(ProjectionStopped reason) {
        release();
        backOff.afterFailure();
        if (!reason.getMessage().equals(progress.stopped())) {
            progress.stop(reason);
            LOG.error("The projection has stopped itself. " + reason.getMessage());
        }
    }

    /** What was polled and not applied is polled again after the next claim. */
    private void release() {
        consumer.pause(consumer.assignment());
        claims.clear();
        progress.unclaimed();
    }

    /** @param inHand whether records are polled and not applied yet */
    private void noteProgress(boolean inHand) {
        if (unclaimed().isEmpty() && others.areKnown()) {
            progress.noteOthers(others.applied(), others.ends(), others.lookBegun());
            if (isNewShare) {
                progress.claimed(others.endsAnd(ends.all()));
                isNewShare = false;
            }
            progress.note(ends.applied(claims, inHand), ends.all());
        }
    }

    private List<TopicPartition> unclaimed() {
        var partitions = new ArrayList<>(consumer.assignment());
        partitions.removeAll(claims.keySet());
        return partitions;
    }

    private long offsetOf(TopicPartition partition) {
        var claim = claims.get(partition);
        return claim == null ? 0 : claim.nextOffset();
    }
}
