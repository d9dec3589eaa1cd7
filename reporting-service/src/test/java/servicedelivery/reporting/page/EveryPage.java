package servicedelivery.reporting.page;

import java.util.List;

/** A page of the service; below are all that somebody can see who may write. */
record EveryPage(String name, String address) {

    private static final String WRITTEN = """
            {"header": {"committee": "IT Sub-Committee"},
             "paragraphs": [{"text": "The P1 for Niche was brief.", "incidents": ["%1$s"]}, {"text": "Another one."}],
             "wordings": [{"incident": "%1$s", "reason": "A part failed"}],
             "repeatIssues": [{"kind": "cause", "value": "power", "verdict": "confirmed"}],
             "gauges": [{"title": "Calls answered", "value": 98.5, "unit": "%%"}]}
            """;

    private static final String PAGES = """
            dashboard ?month=2019-01
            empty ?month=2017-01
            incidents incidents?month=2019-01
            recommendations recommendations?month=2019-01
            problem ?month=2019-13
            report reports/2019-01
            text reports/2019-01/text
            text-history reports/2019-01/text/history
            header reports/2019-01/text/header
            summary reports/2019-01/text/summary
            paragraph reports/2019-01/text/paragraphs/new
            wording reports/2019-01/text/wordings/%2$s
            repeat-issue reports/2019-01/text/repeat-issues?kind=cause&value=power
            gauge reports/2019-01/text/gauges/new
            commitments reports/2019-01/registers/commitments
            commitment reports/2019-01/registers/commitments/%1$s
            removal reports/2019-01/registers/commitments/%1$s/remove
            history reports/2019-01/registers/commitments/%1$s/history
            improvement reports/2019-01/registers/improvements/new
            certificate reports/2019-01/registers/certificates/new
            publish reports/2019-01/publish
            versions reports/2019-01/publications
            published reports/2019-01/publications/1
            differences reports/2019-01/differences""";

    /** What has to be written into the report, so that there is something to see. */
    static String written(String incident) {
        return WRITTEN.formatted(incident);
    }

    static List<EveryPage> of(String commitment, String incident) {
        return PAGES.formatted(commitment, incident)
                .lines()
                .map(line -> line.split(" ", 2))
                .map(parts -> new EveryPage(parts[0], parts[1]))
                .toList();
    }
}
