package servicedelivery.reporting.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;

/** A page of the service, with the places in its address that only a told month can name. */
record EveryPage(String name, String address) {

    private static final String PAGES = """
            sign-in sign-in?to=%2F%3Fmonth%3D2019-01
            dashboard ?month=2019-01
            dashboard-empty ?month=2017-01
            incidents incidents?month=2019-01
            incidents-some incidents?month=2019-01&priority=P1&affectedService={line}&cause={line}
            incidents-empty incidents?month=2017-01
            recommendations recommendations?month=2019-01
            ratings ratings?month=2019-01
            ratings-empty ratings?month=2017-01
            problem ?month=2019-13
            report reports/2019-01
            report-empty reports/2017-01
            text reports/2019-01/text
            text-empty reports/2017-01/text
            text-history reports/2019-01/text/history
            header reports/2019-01/text/header
            summary reports/2019-01/text/summary
            paragraph reports/2019-01/text/paragraphs/{paragraph}
            paragraph-removal reports/2019-01/text/paragraphs/{paragraph}/remove
            wording reports/2019-01/text/wordings/{incident}
            repeat-issue reports/2019-01/text/repeat-issues?kind=cause&value={line}
            gauge reports/2019-01/text/gauges/{gauge}
            gauge-removal reports/2019-01/text/gauges/{gauge}/remove
            improvements reports/2019-01/registers/improvements
            improvement reports/2019-01/registers/improvements/{improvement}
            improvement-new reports/2019-01/registers/improvements/new
            improvement-removal reports/2019-01/registers/improvements/{improvement}/remove
            improvement-history reports/2019-01/registers/improvements/{improvement}/history
            commitments reports/2019-01/registers/commitments
            commitments-empty reports/2017-01/registers/commitments
            commitment reports/2019-01/registers/commitments/{commitment}
            commitment-new reports/2019-01/registers/commitments/new
            commitment-removal reports/2019-01/registers/commitments/{commitment}/remove
            commitment-history reports/2019-01/registers/commitments/{commitment}/history
            certificates reports/2019-01/registers/certificates
            certificate reports/2019-01/registers/certificates/{certificate}
            certificate-new reports/2019-01/registers/certificates/new
            certificate-removal reports/2019-01/registers/certificates/{certificate}/remove
            certificate-history reports/2019-01/registers/certificates/{certificate}/history
            publish reports/2019-01/publish
            versions reports/2019-01/publications
            versions-empty reports/2017-01/publications
            published reports/2019-01/publications/1
            differences reports/2019-01/differences""";

    static Stream<EveryPage> all() {
        return PAGES.lines().map(line -> line.split(" ", 2)).map(parts -> new EveryPage(parts[0], parts[1]));
    }

    /** @param places what stands at each place, by its name */
    String address(Map<String, String> places) {
        var whole = address;
        for (var place : places.entrySet()) {
            whole = whole.replace(
                    "{" + place.getKey() + "}", URLEncoder.encode(place.getValue(), StandardCharsets.UTF_8));
        }
        return whole;
    }

    @Override
    public String toString() {
        return name;
    }
}
