package servicedelivery.reporting.page.dashboard;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import servicedelivery.reporting.question.Coverage;
import servicedelivery.reporting.report.format.HarmlessText;
import servicedelivery.reporting.survey.SurveyResponse;

/** One response as a row of a table. */
record ResponseLine(String given, String machineTime, String organisation, String recommend, String satisfaction) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK);

    static ResponseLine of(SurveyResponse response, Coverage coverage, ZoneId zone) {
        var satisfaction = response.satisfaction();
        return new ResponseLine(
                MOMENT.withZone(zone).format(response.respondedAt()),
                response.respondedAt().toString(),
                HarmlessText.of(coverage.nameOf(response.organisation())),
                Words.number(response.recommend()),
                satisfaction == null ? Words.NONE : satisfaction.toString().replace('-', ' '));
    }
}
