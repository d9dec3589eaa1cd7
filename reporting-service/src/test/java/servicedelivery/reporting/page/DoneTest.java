package servicedelivery.reporting.page;

import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import servicedelivery.backing.BackingServicesResource;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class DoneTest {

    @ParameterizedTest
    @CsvSource({
        "text?done=changed, good, Saved.",
        "text?done=overtaken, watch, 'Not done, because somebody else was quicker.'",
        "registers/commitments?done=added, good, Added.",
        "publications?done=published, good, Published."
    })
    void aNoteLooksAsWhatItSays(String address, String tone, String words) {
        Person.signedInWith("edit-all")
                .visit("/reports/2019-01/" + address)
                .then()
                .statusCode(200)
                .body(containsString("<div class=\"note tone-%s\" role=\"status\">".formatted(tone)))
                .body(containsString("<p>" + words));
    }

    @Test
    void nothingElseIsSaid() {
        Person.signedInWith("edit-all")
                .visit("/reports/2019-01/text?done=everything")
                .then()
                .statusCode(400);
    }
}
