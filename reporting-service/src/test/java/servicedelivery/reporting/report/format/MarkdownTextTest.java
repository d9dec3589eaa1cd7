package servicedelivery.reporting.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '%',
            value = {
                "<script>alert(1)</script> ! \\<script\\>alert(1)\\</script\\>",
                "a | b ! a \\| b",
                "*bold* _too_ `code` ! \\*bold\\* \\_too\\_ \\`code\\`",
                "[text](javascript:x) ! \\[text\\](javascript:x)",
                "see https://example.org and www.example.org ! see https\\://example.org and www\\.example.org",
                "&lt;b&gt; ! \\&lt;b\\&gt;",
                "a\\ ! a\\\\",
            })
    void textIsShownAsItIs(String text, String markdown) {
        assertThat(MarkdownText.inline(text)).isEqualTo(markdown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {"# big ! \\# big", "- item ! \\- item", "+ item ! \\+ item", "12. item ! 12\\. item", "=== ! \\==="
            })
    void aLineIsNoBlock(String text, String markdown) {
        assertThat(MarkdownText.line(text)).isEqualTo(markdown);
    }
}
