package servicedelivery.suite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HttpFileTest {

    @Test
    void everyExampleSaysHowItIsAnswered() {
        assertThat(HttpFile.examples())
                .hasSize(4)
                .allSatisfy(file -> assertThat(file.requests())
                        .isNotEmpty()
                        .allSatisfy(request -> assertThat(request.answers())
                                .as(request.title())
                                .isBetween(200, 499)));
    }

    @Test
    void namesHeadersAndBodiesAreRead() {
        var incidents = HttpFile.examples().get(1);

        assertThat(incidents.variables()).containsEntry("incidents", "http://localhost:8081");
        var posted = incidents.requests().get(0);
        assertThat(posted.name()).isEqualTo("posted");
        assertThat(posted.method()).isEqualTo("POST");
        assertThat(posted.url()).isEqualTo("{{incidents}}/api/v1/incidents");
        assertThat(posted.headers())
                .containsEntry("Content-Type", "application/json")
                .hasSize(3);
        assertThat(posted.body())
                .startsWith("{")
                .contains("\"impact\": \"high\"")
                .endsWith("}");
    }
}
