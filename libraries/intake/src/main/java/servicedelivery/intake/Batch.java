package servicedelivery.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import servicedelivery.access.RefusalAudit;
import servicedelivery.probes.Shortages;
import servicedelivery.problem.DatabaseOutage;
import servicedelivery.problem.Problems;

/**
 * Takes newline-delimited JSON over, line by line: 500 lines a commit, an answer for each line as soon as it is committed, and never
 * more in memory than these and the next 500.
 */
@ApplicationScoped
public class Batch {

    public static final String NDJSON = "application/x-ndjson";

    private static final Logger LOG = Logger.getLogger(Batch.class);
    private static final int LINES_A_COMMIT = 500;

    private final ObjectWriter answerWriter;

    private final CurrentVertxRequest current;
    private final RefusalAudit audit;
    private final Shortages shortages;

    Batch(ObjectMapper json, CurrentVertxRequest current, RefusalAudit audit, Shortages shortages) {
        answerWriter = json.writerFor(BatchAnswer.class);
        this.current = current;
        this.audit = audit;
        this.shortages = shortages;
    }

    /**
     * The answers to the lines of a body, in their order. Nothing is read before the answers are written.
     *
     * @param dryRun {@code true} to change nothing; null or {@code false} to take the lines over
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when {@code dryRun} is anything else
     */
    public StreamingOutput answers(InputStream body, @Nullable String dryRun, BatchDesk desk) {
        if (dryRun != null && !dryRun.equals("true") && !dryRun.equals("false")) {
            throw Problems.invalidParameter("dryRun", "must be true or false");
        }
        var rehearsal = "true".equals(dryRun);
        var request = current.getCurrent();
        return client -> {
            var pace = new ReadingPace(request.response(), request.vertx().getOrCreateContext());
            try (var answers = new PatientAnswers(client, pace::isBehind)) {
                take(new Lines(body, System::nanoTime), answers, desk, rehearsal, request);
                answers.finish();
            }
        };
    }

    private void take(Lines lines, PatientAnswers answers, BatchDesk desk, boolean rehearsal, RoutingContext request)
            throws IOException {
        var outage = false;
        var chunk = lines.next(LINES_A_COMMIT);
        while (!chunk.isEmpty()) {
            // Read by another thread, while the database works for those before.
            var following = CompletableFuture.supplyAsync(() -> next(lines), Infrastructure.getDefaultExecutor());
            var answered = outage ? unavailable(chunk) : answered(chunk, desk, rehearsal);
            outage = answered.stream()
                    .anyMatch(
                            answer -> answer.status() == Problems.unavailable().getStatusCode());
            answered.forEach(answer -> audit.noteLine(request, answer.line(), answer.status()));
            answers.add(written(answered));
            chunk = awaited(following);
        }
    }

    private static List<BatchLine> next(Lines lines) {
        try {
            return lines.next(LINES_A_COMMIT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<BatchLine> awaited(CompletableFuture<List<BatchLine>> lines) throws IOException {
        try {
            return lines.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException broken) {
                throw broken.getCause();
            }
            throw e;
        }
    }

    private byte[] written(List<BatchAnswer> answered) throws IOException {
        var bytes = new ByteArrayOutputStream(100 * answered.size());
        for (var answer : answered) {
            bytes.writeBytes(answerWriter.writeValueAsBytes(answer));
            bytes.write('\n');
        }
        return bytes.toByteArray();
    }

    /** What can be read is taken over; the rest is answered as it is. */
    private List<BatchAnswer> answered(List<BatchLine> chunk, BatchDesk desk, boolean rehearsal) {
        var readable = chunk.stream().filter(line -> line.json() != null).toList();
        var byLine = new HashMap<Long, BatchAnswer>();
        taken(readable, desk, rehearsal).forEach(answer -> byLine.put(answer.line(), answer));
        var all = new ArrayList<BatchAnswer>(chunk.size());
        for (var line : chunk) {
            all.add(
                    line.problem() == null
                            ? Objects.requireNonNull(byLine.get(line.number()), "a desk answers every line")
                            : BatchAnswer.refused(line.number(), line.problem()));
        }
        return all;
    }

    /** In one transaction; when that fails for a reason that only one line may have, in one for each line. */
    private List<BatchAnswer> taken(List<BatchLine> lines, BatchDesk desk, boolean rehearsal) {
        if (lines.isEmpty()) {
            return List.of();
        }
        try {
            return rehearsal ? rehearsed(lines, desk) : Attempts.inTransaction(() -> desk.take(lines));
        } catch (RuntimeException e) {
            if (DatabaseOutage.isBehind(e)) {
                DatabaseOutage.shortageBehind(e).ifPresent(shortages::note);
                return unavailable(lines);
            }
            if (lines.size() == 1) {
                LOG.errorf(e, "Line %d of a batch failed", lines.get(0).number());
                return List.of(BatchAnswer.refused(lines.get(0).number(), Problems.failed()));
            }
            return lines.stream()
                    .flatMap(line -> taken(List.of(line), desk, rehearsal).stream())
                    .toList();
        }
    }

    private static List<BatchAnswer> rehearsed(List<BatchLine> lines, BatchDesk desk) {
        QuarkusTransaction.begin();
        try {
            return desk.take(lines).stream().map(BatchAnswer::withoutCreated).toList();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private static List<BatchAnswer> unavailable(List<BatchLine> lines) {
        return lines.stream()
                .map(line -> BatchAnswer.refused(line.number(), Problems.unavailable()))
                .toList();
    }
}
