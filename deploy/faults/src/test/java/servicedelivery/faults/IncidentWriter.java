package servicedelivery.faults;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A service desk: it reports incidents and changes them, makes mistakes, and sometimes does not wait for an answer. */
final class IncidentWriter implements Desk.Turn {

    private static final Duration HARDLY = Duration.ofMillis(20);

    private final Desk desk;
    private final Caller service;
    private final Ledger ledger;
    private final String name;
    private final Random random;
    private final List<Incident> known = new ArrayList<>();
    private int count;

    private record Incident(String reference, int peak, int priority, String status) {

        Incident with(int newPriority, String newStatus) {
            return new Incident(reference, Math.min(peak, newPriority), newPriority, newStatus);
        }

        String state() {
            return States.incident("col", status, "P" + peak);
        }

        String body(String organisation) {
            var resolved = status.equals("resolved") || status.equals("closed")
                    ? ", \"resolvedAt\": \"2018-03-10T1%d:30:00Z\"".formatted(peak + 2)
                    : "";
            return """
                    {"organisation": "%s", "reference": "%s", "priority": "P%d", "status": "%s", "affectedService": "Telephony",
                     "openedAt": "2018-03-10T10:00:00Z"%s}
                    """.formatted(organisation, reference, priority, status, resolved);
        }
    }

    IncidentWriter(Desk desk, Caller service, Ledger ledger, String name, long seed) {
        this.desk = desk;
        this.service = service;
        this.ledger = ledger;
        this.name = name;
        this.random = new Random(seed);
    }

    @Override
    public void take() {
        switch (random.nextInt(10)) {
            case 0 -> err();
            case 1 -> sendWithoutWaiting();
            case 2, 3, 4, 5 -> change();
            default -> report();
        }
    }

    private void report() {
        var incident = fresh();
        var answer = desk.insist(() -> service.post("/api/v1/incidents", incident.reference(), incident.body("col")));
        if (ledger.expect(201, answer)) {
            known.add(incident);
            ledger.acknowledge(incident.reference(), incident.state());
        }
    }

    private void change() {
        if (known.isEmpty()) {
            return;
        }
        var index = random.nextInt(known.size());
        var changed = changed(known.get(index));
        var answer = desk.insist(() -> service.put(path(changed), changed.body("col")));
        if (ledger.expect(200, answer)) {
            known.set(index, changed);
            ledger.acknowledge(changed.reference(), changed.state());
        }
    }

    private Incident changed(Incident incident) {
        return switch (incident.status()) {
            case "open" ->
                random.nextInt(4) == 0
                        ? incident.with(1 + random.nextInt(3), "open")
                        : incident.with(incident.priority(), random.nextInt(6) == 0 ? "void" : "resolved");
            case "resolved" -> incident.with(incident.priority(), "closed");
            default -> incident;
        };
    }

    private void err() {
        var incident = fresh();
        var answer =
                desk.insist(() -> service.post("/api/v1/incidents", incident.reference(), incident.body("nobody")));
        if (ledger.expect(400, answer)) {
            ledger.refuse(incident.reference());
        }
    }

    /** Whether this is stored nobody knows. */
    private void sendWithoutWaiting() {
        var incident = fresh();
        service.send(
                service.request(path(incident)).timeout(HARDLY).PUT(BodyPublishers.ofString(incident.body("col"))));
    }

    private static String path(Incident incident) {
        return "/api/v1/organisations/col/incidents/" + incident.reference();
    }

    private Incident fresh() {
        var priority = 1 + random.nextInt(3);
        return new Incident(name + "-" + count++, priority, priority, "open");
    }
}
