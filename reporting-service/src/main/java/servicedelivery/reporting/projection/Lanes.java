package servicedelivery.reporting.projection;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Applies large batches in several lanes, so that more than one processor of the database works: each lane has partitions of its own and does
 * one transaction after the other, whatever the others do. All that two of them have in common is the sums of responses by day, which each
 * moves in the order of days, and the revision, which each counts last. Few records are applied by one transaction instead, unless lanes are
 * at work. What sources say of how far they have published comes when all before it is applied. After a transaction that failed, nothing more is
 * applied in its lane. To be used by one thread.
 */
final class Lanes implements AutoCloseable {

    /** Fewer are done sooner by one transaction. */
    private static final int MANY = 500;

    private static final int LANES_OF_INCIDENTS = 2;
    private static final int LANES_OF_RESPONSES = 2;
    private static final int RESPONSES = LANES_OF_INCIDENTS;
    private static final int SOURCES = RESPONSES + LANES_OF_RESPONSES;

    private final Lane.Application application;
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            SOURCES,
            SOURCES,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> new Thread(task, "event-applier"));
    private final List<Lane> lanes;

    /** So many records that lanes seldom wait for more, and so few that most are applied before young objects are collected. */
    private final int enoughUnderWay;

    /** The last of what is outside of the lanes: a transaction of few records or of what sources say, or the claims to begin with. */
    private CompletableFuture<Map<TopicPartition, Claim>> joint = CompletableFuture.completedFuture(Map.of());

    private final Deque<Begun> underWay = new ArrayDeque<>();
    private int recordsUnderWay;

    /** Whether lanes have begun with shares since nothing was under way. */
    private boolean areApart;

    /** @param applied ends when all of them are applied, and tells the claims then */
    private record Begun(int records, CompletableFuture<Map<TopicPartition, Claim>> applied) {}

    /** @param mostTogether how many records a transaction of a lane has at most, unless they were begun together */
    Lanes(Lane.Application application, int mostTogether) {
        this.application = application;
        // One that cannot be made fails here and not under way.
        threads.prestartAllCoreThreads();
        enoughUnderWay = mostTogether * 5 / 2;
        lanes = Stream.generate(() -> new Lane(application, threads, mostTogether))
                .limit(SOURCES)
                .toList();
    }

    boolean areBusy() {
        return !underWay.isEmpty();
    }

    /**
     * Begins with records, after those that are under way.
     *
     * @param claims with which to begin when nothing is under way
     */
    void begin(List<ConsumerRecord<byte @Nullable [], byte @Nullable []>> records, Map<TopicPartition, Claim> claims) {
        if (underWay.isEmpty()) {
            follow(CompletableFuture.completedFuture(claims));
            areApart = false;
        }
        if (!areApart && records.size() < MANY) {
            follow(afterAll(records));
        } else {
            beginApart(records);
        }
        recordsUnderWay += records.size();
        underWay.addLast(new Begun(records.size(), all()));
    }

    private void beginApart(List<ConsumerRecord<byte @Nullable [], byte @Nullable []>> records) {
        areApart = true;
        var parts = records.stream().collect(Collectors.groupingBy(Lanes::of));
        var ofSources = parts.remove(SOURCES);
        parts.forEach((lane, part) -> lanes.get(lane).add(part));
        if (ofSources != null) {
            joint = afterAll(ofSources);
        }
    }

    /** To be called while all lanes are at rest. */
    private void follow(CompletableFuture<Map<TopicPartition, Claim>> before) {
        joint = before;
        lanes.forEach(lane -> lane.follow(before));
    }

    /** One transaction after all that is under way. */
    private CompletableFuture<Map<TopicPartition, Claim>> afterAll(
            List<ConsumerRecord<byte @Nullable [], byte @Nullable []>> records) {
        return all().thenApplyAsync(claims -> apply(records, claims), threads);
    }

    private CompletableFuture<Map<TopicPartition, Claim>> all() {
        return ClaimsTogether.of(Stream.concat(lanes.stream().map(Lane::last), Stream.of(joint)));
    }

    private static int of(ConsumerRecord<byte @Nullable [], byte @Nullable []> record) {
        return switch (Topic.of(record.topic())) {
            case INCIDENTS -> record.partition() % LANES_OF_INCIDENTS;
            case SURVEY_RESPONSES -> RESPONSES + record.partition() % LANES_OF_RESPONSES;
            case SOURCES -> SOURCES;
        };
    }

    private Map<TopicPartition, Claim> apply(
            List<ConsumerRecord<byte @Nullable [], byte @Nullable []>> records, Map<TopicPartition, Claim> claims) {
        try {
            return application.apply(records, claims);
        } catch (SQLException e) {
            throw new CompletionException(e);
        }
    }

    /**
     * Waits until more may be begun: until no more than enough is under way in lanes, or one transaction of few records, so that those that come
     * meanwhile come together.
     *
     * @return as {@link #await} does
     */
    Optional<Map<TopicPartition, Claim>> awaitRoom() throws SQLException {
        return awaitWhile(() -> areApart ? recordsUnderWay > enoughUnderWay : underWay.size() > 1);
    }

    /**
     * Waits until no more than so many records are under way.
     *
     * @return the claims as what was begun last of all that has ended leaves them; empty when nothing has ended
     * @throws SQLException when the database could not do it now; nothing is under way any more, and some of the events may have been applied
     */
    Optional<Map<TopicPartition, Claim>> await(int most) throws SQLException {
        return awaitWhile(() -> recordsUnderWay > most);
    }

    private Optional<Map<TopicPartition, Claim>> awaitWhile(BooleanSupplier isTooMuch) throws SQLException {
        @Nullable Map<TopicPartition, Claim> claims = null;
        while (isTooMuch.getAsBoolean()
                || (areBusy() && underWay.getFirst().applied.isDone())) {
            claims = ended(underWay.getFirst());
        }
        return Optional.ofNullable(claims);
    }

    private Map<TopicPartition, Claim> ended(Begun first) throws SQLException {
        try {
            var claims = Outcome.of(first.applied);
            underWay.removeFirst();
            recordsUnderWay -= first.records;
            return claims;
        } catch (SQLException | RuntimeException | Error e) {
            rest();
            throw e;
        }
    }

    /** Lets all that is under way end, however it ends. */
    private void rest() {
        underWay.forEach(
                begun -> begun.applied.handle((claims, failure) -> claims).join());
        underWay.clear();
        recordsUnderWay = 0;
    }

    /** Lets the transactions that run end; what waits in lanes is not applied, and whoever reads next reads it again. */
    @Override
    public void close() {
        lanes.forEach(Lane::giveUp);
        rest();
        threads.shutdown();
    }
}
