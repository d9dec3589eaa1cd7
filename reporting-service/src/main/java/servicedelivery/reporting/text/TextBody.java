package servicedelivery.reporting.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import servicedelivery.organisations.Organisations;
import servicedelivery.reporting.incident.DeskTexts;
import servicedelivery.reporting.incident.DeskTexts.DeskText;
import servicedelivery.request.Fields;

/** Reads the texts that somebody sends, and looks up the incidents that they name. */
record TextBody(Organisations organisations, DeskTexts deskTexts) {

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 that names all that is wrong */
    MonthText read(ObjectNode body) {
        var fields = new Fields(body);
        var text = MonthText.read(fields, organisations);
        var known = deskTexts.of(text.incidents());
        if (fields.areRight()) {
            checkParagraphs(fields, text, known);
            checkWordings(fields, text, known);
        }
        fields.done();
        return text.inOrder()
                .withWordings(text.wordings().stream()
                        .map(wording -> upon(wording, known))
                        .toList());
    }

    private static PublicWording upon(PublicWording wording, Map<UUID, DeskText> known) {
        var desk = known.get(wording.incident());
        return desk == null ? wording : wording.upon(desk.tag());
    }

    private static void checkParagraphs(Fields fields, MonthText text, Map<UUID, DeskText> known) {
        for (var index = 0; index < text.paragraphs().size(); index++) {
            var incidents = text.paragraphs().get(index).incidents();
            for (var place = 0; place < incidents.size(); place++) {
                if (!known.containsKey(incidents.get(place))) {
                    refuseUnknown(fields, "paragraphs/%d/incidents/%d".formatted(index, place));
                }
            }
        }
    }

    private static void checkWordings(Fields fields, MonthText text, Map<UUID, DeskText> known) {
        var worded = new HashSet<UUID>();
        for (var index = 0; index < text.wordings().size(); index++) {
            var incident = text.wordings().get(index).incident();
            var name = "wordings/%d/incident".formatted(index);
            var desk = known.get(incident);
            if (desk == null) {
                refuseUnknown(fields, name);
            } else if (desk.confidential()) {
                fields.refuse(name, "is confidential; its row says so, and nothing else");
            }
            if (!worded.add(incident)) {
                fields.refuse(name, "has a wording already");
            }
        }
    }

    private static void refuseUnknown(Fields fields, String name) {
        fields.refuse(name, "is not the id of an incident that is known here");
    }
}
