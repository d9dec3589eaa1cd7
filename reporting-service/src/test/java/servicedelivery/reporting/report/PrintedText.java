package servicedelivery.reporting.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The text of a PDF.
 *
 * @param pages that of each page
 * @param cut what stands beyond the edge of its page, where nobody can read it
 */
record PrintedText(List<String> pages, List<String> cut) {

    private static final float ROUNDING = 0.5f;

    static PrintedText of(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var pages = new ArrayList<String>();
            var stripper = new Edges();
            for (var page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
            return new PrintedText(pages, stripper.cut);
        }
    }

    /** All of it without blanks and ends of lines, which a printer puts where it likes. */
    String squeezed() {
        return squeezed(String.join("", pages));
    }

    static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00A0]", "");
    }

    private static final class Edges extends PDFTextStripper {

        private final List<String> cut = new ArrayList<>();

        @Override
        protected void processTextPosition(TextPosition text) {
            super.processTextPosition(text);
            if (text.getXDirAdj() < -ROUNDING
                    || text.getXDirAdj() + text.getWidthDirAdj() > text.getPageWidth() + ROUNDING
                    || text.getYDirAdj() < -ROUNDING
                    || text.getYDirAdj() > text.getPageHeight() + ROUNDING) {
                cut.add(text.getUnicode());
            }
        }
    }
}
