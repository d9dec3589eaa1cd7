package servicedelivery.faults;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A survey tool: it tells what customers answer, and how they change and take back their answers. */
final class ResponseWriter implements Desk.Turn {

    private final Desk desk;
    private final Caller service;
    private final Ledger ledger;
    private final String name;
    private final Random random;
    private final List<Response> known = new ArrayList<>();
    private int count;

    private record Response(String ticket, String path, int recommend, boolean counted) {

        String state() {
            return States.response("colp", counted ? "counted" : "void", recommend);
        }

        String body() {
            return """
                    {"organisation": "colp", "ticket": "%s", "recommend": %d, "respondedAt": "2018-03-10T10:00:00Z"}
                    """.formatted(ticket, recommend);
        }
    }

    ResponseWriter(Desk desk, Caller service, Ledger ledger, String name, long seed) {
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
            case 1 -> voidOne();
            case 2, 3, 4 -> change();
            default -> record();
        }
    }

    private void record() {
        var response = fresh();
        var answer = desk.insist(() -> service.post("/api/v1/survey-responses", response.ticket(), response.body()));
        if (ledger.expect(201, answer)) {
            var path = answer.headers().firstValue("Location").orElseThrow();
            known.add(new Response(response.ticket(), path, response.recommend(), true));
            ledger.acknowledge(response.ticket(), response.state());
        }
    }

    private void change() {
        if (known.isEmpty()) {
            return;
        }
        var index = random.nextInt(known.size());
        var response = known.get(index);
        if (response.counted()) {
            var changed = new Response(response.ticket(), response.path(), random.nextInt(11), true);
            var answer = desk.insist(() ->
                    service.put("/api/v1/organisations/colp/survey-responses/" + changed.ticket(), changed.body()));
            settle(index, changed, answer);
        }
    }

    private void voidOne() {
        if (known.isEmpty()) {
            return;
        }
        var index = random.nextInt(known.size());
        var response = known.get(index);
        var changed = new Response(response.ticket(), response.path(), response.recommend(), false);
        var path = response.path().replaceFirst("^https?://[^/]*", "") + "/void";
        var answer = desk.insist(() -> service.post(path, "void-" + response.ticket(), "{\"reason\": \"a test\"}"));
        settle(index, changed, answer);
    }

    private void settle(int index, Response changed, HttpResponse<String> answer) {
        if (ledger.expect(200, answer)) {
            known.set(index, changed);
            ledger.acknowledge(changed.ticket(), changed.state());
        }
    }

    private void err() {
        var response = fresh();
        var answer = desk.insist(() -> service.post(
                "/api/v1/survey-responses", response.ticket(), response.body().replace("10:00:00Z", "10:00:00")));
        if (ledger.expect(400, answer)) {
            ledger.refuse(response.ticket());
        }
    }

    private Response fresh() {
        return new Response(name + "-" + count++, "", random.nextInt(11), true);
    }
}
