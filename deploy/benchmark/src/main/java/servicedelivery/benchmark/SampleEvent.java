package servicedelivery.benchmark;

import java.nio.charset.StandardCharsets;

/** An event as incident-service writes it of an incident of {@link Posts}, with another number each time. */
final class SampleEvent {

    static final String TYPE = "servicedelivery.incident.opened.v1";
    static final String NUMBER = "000000000000";

    static final String VALUE = """
            {"id":"0191a3c5-7d10-7c3e-9f2b-5a4d3c2b1a09","version":1,"organisation":"col","reference":"INC-000000000000",\
            "impact":null,"urgency":null,"status":"open","openedAt":"2019-01-15T09:00:00Z","resolvedAt":null,\
            "restoredAt":null,"holds":[],"updatedAt":"2019-01-15T09:05:00Z","affectedService":"Telephony",\
            "summary":"Calls to the contact centre were cut off after about a minute.",\
            "reason":"A load balancer failed to respond when a connection was interrupted.","resolution":null,\
            "cause":"network","knownIssue":false,"problem":null,"rootCause":"under-investigation",\
            "investigatingParty":"Supplier","resolutionKind":null,"permanentFix":null,"serviceImpact":"degraded",\
            "downtime":null,"confidential":false,"supplier":"Example Networks","change":null,"externalReports":[],\
            "priority":"P2","peakPriority":"P2","target":"PT8H","dueAt":"2019-01-15T17:00:00Z","timeToRestore":null,\
            "withinTarget":null,"reopenCount":0,"recordedAt":"2019-01-15T09:05:00.123456Z","generation":1}""";

    private static final byte[] TEMPLATE = VALUE.getBytes(StandardCharsets.US_ASCII);
    private static final int LAST_DIGIT = VALUE.indexOf(NUMBER) + NUMBER.length() - 1;
    private static final int DECIMAL = 10;

    private SampleEvent() {}

    static byte[] value(int number) {
        var value = TEMPLATE.clone();
        for (int rest = number, digit = LAST_DIGIT; rest > 0; digit--, rest /= DECIMAL) {
            value[digit] = (byte) ('0' + rest % DECIMAL);
        }
        return value;
    }
}
