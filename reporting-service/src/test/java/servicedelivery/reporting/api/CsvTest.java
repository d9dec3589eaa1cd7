package servicedelivery.reporting.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    record Line(String text, int number) {}

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "-", "\uFF1D1+1", "+44 20"})
    void aTextThatBeginsAsAFormulaDoesIsMadeHarmless(String text) {
        assertThat(Csv.HarmlessText.harmless(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "+44", "-1.5", "Wi-Fi", "a=b", "", " =1", "'"})
    void anyOtherTextAndEveryNumberStaysAsItIs(String text) {
        assertThat(Csv.HarmlessText.harmless(text)).isEqualTo(text);
    }

    @Test
    void separatorsQuotesAndLineEndsAreQuoted() {
        var csv = csv(new Line("a,b", -1), new Line("\"c\"", 2), new Line("d\ne", 3), new Line("K\u00f6ln", 4));

        assertThat(csv).isEqualTo("text,number\r\n\"a,b\",-1\r\n\"\"\"c\"\"\",2\r\n\"d\ne\",3\r\nK\u00f6ln,4\r\n");
    }

    @Test
    void withoutRowsThereIsAHeader() {
        assertThat(csv()).isEqualTo("text,number\r\n");
    }

    private static String csv(Line... lines) {
        return new String(new Csv().bytes(Line.class, List.of(lines)), StandardCharsets.UTF_8);
    }
}
