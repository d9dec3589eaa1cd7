package servicedelivery.local;

import java.io.PrintWriter;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** What a person needs who has just started the stack: where things are, keys, and three commands to paste. */
record Welcome(Stack stack) {

    void print(PrintWriter out) {
        var ports = stack.ports();
        var now = OffsetDateTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS);
        out.printf(
                """

                incident-service   %1$s   (API: %1$s/q/swagger-ui)
                survey-service     %2$s   (API: %2$s/q/swagger-ui)
                reporting-service  %3$s   (API: %3$s/q/swagger-ui)
                read key           %4$s
                write key          %5$s
                dashboard          %3$s/   (sign in with the read key)

                An incident, a survey response, and the figures of today:

                curl -X POST %1$s/api/v1/incidents -H 'Authorization: Bearer %5$s' -H 'Content-Type: application/json' -H 'Idempotency-Key: incident-%6$s' -d '{"organisation":"col","priority":"P1","affectedService":"Telephony","openedAt":"%6$s"}'

                curl -X POST %2$s/api/v1/survey-responses -H 'Authorization: Bearer %5$s' -H 'Content-Type: application/json' -H 'Idempotency-Key: response-%6$s' -d '{"organisation":"col","recommend":9,"satisfaction":"very-good","respondedAt":"%6$s"}'

                curl '%3$s/api/v1/priority-incidents?months=1' -H 'Authorization: Bearer %4$s'

                """,
                Service.INCIDENTS.url(ports),
                Service.SURVEYS.url(ports),
                Service.REPORTS.url(ports),
                stack.keys().read(),
                stack.keys().write(),
                now);
        stack.scale().services().stream()
                .filter(replica -> replica.number() > 1)
                .forEach(replica -> out.printf("Also %s: %s%n", replica.name(), replica.url(ports)));
        out.flush();
    }
}
