package servicedelivery.reporting.register;

import servicedelivery.reporting.ReportsApi;

/** Entries as somebody who writes the report sends them. */
public final class Entries {

    public static final String IMPROVEMENT = """
            {"from": "2019-01", "organisation": "CoLP", "title": "Telephony",
             "text": "Telephony is moving over to a new IP solution in Summer of 2019", "state": "planned",
             "when": "Summer of 2019", "addresses": {"services": ["Telephony"], "causes": ["supplier"],
             "incidents": ["0198c0de-0000-7000-8000-000000000001"]}}""";
    public static final String COMMITMENT = """
            {"from": "2019-01", "text": "2 visits to schools per year", "quantity": 2, "period": "year",
             "updates": [{"text": "First visit completed", "state": "done", "date": "2018-11-05"},
                         {"text": "Second visit is being scheduled", "state": "planned", "date": "2019-03"}],
             "due": "2019-12-31"}""";
    public static final String CERTIFICATE = """
            {"from": "2019-01", "organisation": "colp", "name": "PSN", "status": "valid", "validUntil": "2020-03"}""";

    private Entries() {}

    /** The id of the new entry. */
    public static String added(String register, String body) {
        return ReportsApi.asEditor()
                .post("/registers/" + register, body)
                .statusCode(201)
                .extract()
                .path("id");
    }
}
