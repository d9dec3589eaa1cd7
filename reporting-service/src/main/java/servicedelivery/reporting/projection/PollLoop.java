package servicedelivery.reporting.projection;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Polls with one consumer. Partitions that are assigned but not claimed in the database stay paused, so that polling
 * can go on, and the group keeps this member, while the database is away.
 */
final class PollLoop implements ConsumerRebalanceListener {

    private static final Logger LOG = Logger.getLogger(PollLoop.class);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Consumer<byte[], byte[]> consumer;
    private final Kafka kafka;
    private final Applier applier;
    private final Progress progress;
    private final BackOff backOff;
    private final Notices notices = new Notices();
    private final LogEnds ends;
    private final TopicWatch watch;
    private final OtherPartitions others;
    /** Whether what waited when the present share of the partitions was claimed is not noted yet. */
    private boolean isNewShare;

    PollLoop(
            Consumer<byte[], byte[]> consumer,
            TopicWatch watch,
            Kafka kafka,
            Applier applier,
            Progress progress,
            BackOff backOff) {
        this.consumer = consumer;
        this.watch = watch;
        this.others = new OtherPartitions(watch.admin(), applier::standing);
        this.ends = new LogEnds(consumer);
        this.kafka = kafka;
        this.applier = applier;
        this.progress = progress;
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
            others.look(applier.claims().keySet());
            watch.check(others.claimsAnd(applier.claims()));
        });
        noteProgress(applier.isUnderWay());
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        // A position of any kind keeps the consumer from looking for one itself; the claim decides the real one.
        partitions.forEach(partition -> consumer.seek(partition, 0));
        consumer.pause(partitions);
        progress.unclaimed();
        isNewShare = true;
    }

    /** What is under way is left to end: whoever claims the partitions waits for it, and it would be lost after that. */
    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        attempt(this::finish);
        applier.giveUp(partitions);
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
                    .ifPresent(partition -> stop(ProjectionStopped.vanished(partition, applier.nextOffset(partition))));
        } catch (WakeupException e) {
            throw e;
        } catch (SQLException | LostClaim | KafkaException e) {
            release();
            var message = String.valueOf(e.getMessage());
            progress.hinder(message);
            var wait = backOff.afterFailure();
            notices.tell(message, reason -> LOG.infof("Reading pauses for %d ms: %s", wait.toMillis(), reason));
        }
    }

    private void claim() throws SQLException {
        var partitions = unclaimed();
        var claimed = applier.claim(() -> look(partitions));
        claimed.forEach((partition, claim) -> consumer.seek(partition, claim.nextOffset()));
        consumer.resume(partitions);
        isNewShare = true;
        watch.forget();
        notices.tell("Reading %d partitions".formatted(applier.claims().size()), LOG::info);
    }

    private Map<TopicPartition, Extent> look(List<TopicPartition> partitions) {
        var extents = kafka.extents(consumer, partitions);
        ends.saw(extents);
        return extents;
    }

    /** Where more wait, a batch is applied while the next ones are polled and read; the last one is waited for. */
    private void apply(ConsumerRecords<byte[], byte[]> records) throws SQLException {
        if (!records.isEmpty()) {
            noteProgress(true);
            var polled = new ArrayList<ConsumerRecord<byte @Nullable [], byte @Nullable []>>(records.count());
            records.forEach(polled::add);
            note(applier.begin(polled));
        }
        if (records.isEmpty() || ends.areReached(applier.claims().keySet())) {
            finish();
        }
    }

    private void finish() throws SQLException {
        note(applier.finish());
    }

    private void note(boolean hasApplied) {
        if (hasApplied) {
            backOff.afterSuccess();
        }
    }

    /** Only work done, or none to do, ends a series of failures: to claim and then fail to apply is still failing. */
    private void rest() {
        if (!applier.isUnderWay()
                && unclaimed().isEmpty()
                && ends.areReached(applier.claims().keySet())) {
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
        applier.giveUpAll();
        progress.unclaimed();
    }

    /** @param inHand whether records are polled and not applied yet */
    private void noteProgress(boolean inHand) {
        if (unclaimed().isEmpty() && others.areKnownBeside(applier.claims().keySet())) {
            progress.noteOthers(others.applied(), others.ends(), others.lookBegun());
            if (isNewShare) {
                progress.claimed(others.endsAnd(ends.all()));
                isNewShare = false;
            }
            progress.note(ends.applied(applier.claims(), inHand), ends.all());
        }
    }

    private List<TopicPartition> unclaimed() {
        var partitions = new ArrayList<>(consumer.assignment());
        partitions.removeAll(applier.claims().keySet());
        return partitions;
    }
}
