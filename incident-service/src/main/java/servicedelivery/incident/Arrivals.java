package servicedelivery.incident;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import servicedelivery.intake.Representation;
import servicedelivery.intake.SourceNumber;
import servicedelivery.intake.Together;
import servicedelivery.problem.Problems;

/** Incidents that are reported one by one at the same time are written in one transaction, by threads of their own. */
@ApplicationScoped
class Arrivals {

    /** So that one is made ready while the disk works for the other. */
    private static final int TRANSACTIONS = 2;

    private final Journal journal;
    private final Incidents incidents;
    private final ExecutorService threads =
            Executors.newFixedThreadPool(TRANSACTIONS, work -> new Thread(work, "arrivals"));
    private final Together<Reported, Arrival> together = new Together<>(TRANSACTIONS, threads, this::write);

    Arrivals(Journal journal, Incidents incidents) {
        this.journal = journal;
        this.incidents = incidents;
    }

    /** What became of a report. */
    private sealed interface Arrival {

        Representation orTaken();
    }

    private record Stored(Representation incident) implements Arrival {

        @Override
        public Representation orTaken() {
            return incident;
        }
    }

    private record Taken(SourceNumber number, Incident by) implements Arrival {

        @Override
        public Representation orTaken() {
            throw Problems.alreadyExists(
                    "reference: %s already has an incident %s".formatted(number.organisation(), number.number()),
                    IncidentState.path(by));
        }
    }

    /** Completes when it is stored for good, or with a problem when its reference is taken, and then nothing is. */
    CompletionStage<Representation> report(Incident incident) {
        return together.bring(Reported.now(incident)).thenApply(Arrival::orTaken);
    }

    /** In the caller's transaction. */
    Representation reportWithCaller(Incident incident) {
        return arrivals(List.of(Reported.now(incident))).get(0).orTaken();
    }

    private List<Arrival> write(List<Reported> reported) {
        return QuarkusTransaction.requiringNew().call(() -> arrivals(reported));
    }

    private List<Arrival> arrivals(List<Reported> reported) {
        var stored = journal.report(reported);
        return IntStream.range(0, reported.size())
                .mapToObj(index -> stored.get(index)
                        .<Arrival>map(Stored::new)
                        .orElseGet(() ->
                                taken(reported.get(index).incident().number().orElseThrow())))
                .toList();
    }

    private Taken taken(SourceNumber number) {
        return new Taken(number, incidents.withNumber(number).orElseThrow());
    }

    @PreDestroy
    void end() {
        threads.shutdown();
    }
}
