package servicedelivery.reporting.page.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** A field of a form, or a list of rows of fields. */
public sealed interface Part permits Field, Rows {

    /** Its JSON Pointer within the body, without the first slash. */
    String name();

    String label();

    /** What is typed, as the API takes it. */
    void write(Typed typed, ObjectNode body);

    /** What the API gave, as somebody would have typed it. */
    void read(JsonNode body, Map<String, List<String>> typed);
}
