package servicedelivery.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergePatchTest {

    /** The examples of RFC 7396, appendix A, whose target and patch are objects; what is cleared stays as a null. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":\"b\"}            | {\"a\":\"c\"}            | {\"a\":\"c\"}",
                "{\"a\":\"b\"}            | {\"b\":\"c\"}            | {\"a\":\"b\",\"b\":\"c\"}",
                "{\"a\":\"b\"}            | {\"a\":null}             | {\"a\":null}",
                "{\"a\":\"b\",\"b\":\"c\"} | {\"a\":null}            | {\"a\":null,\"b\":\"c\"}",
                "{\"a\":[\"b\"]}          | {\"a\":\"c\"}            | {\"a\":\"c\"}",
                "{\"a\":\"c\"}            | {\"a\":[\"b\"]}          | {\"a\":[\"b\"]}",
                "{\"a\":{\"b\":\"c\"}}    | {\"a\":{\"b\":\"d\",\"c\":null}} | {\"a\":{\"b\":\"d\",\"c\":null}}",
                "{\"a\":[{\"b\":\"c\"}]}  | {\"a\":[1]}              | {\"a\":[1]}",
                "{\"e\":null}             | {\"a\":1}                | {\"e\":null,\"a\":1}",
                "{}                       | {\"a\":{\"bb\":{\"ccc\":null}}} | {\"a\":{\"bb\":{\"ccc\":null}}}",
            })
    void itMergesAsTheStandardSays(String target, String patch, String result) throws Exception {
        assertThat(MergePatch.merge(object(target), object(patch))).isEqualTo(object(result));
    }

    private static ObjectNode object(String json) throws Exception {
        return (ObjectNode) new ObjectMapper().readTree(json);
    }
}
