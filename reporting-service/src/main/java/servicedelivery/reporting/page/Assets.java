package servicedelivery.reporting.page;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Addresses of the files that pages use; each changes with its file, so that browsers may keep what they have. */
@Named("assets")
@Singleton
public class Assets {

    private final String style = address("style.css");
    private final String script = address("refresh.js");
    private final String icon = address("icon.svg");

    public String style() {
        return style;
    }

    public String script() {
        return script;
    }

    public String icon() {
        return icon;
    }

    private static String address(String file) {
        var sum = new CRC32();
        sum.update(content(file));
        return "/%s?v=%08x".formatted(file, sum.getValue());
    }

    /** What the style sheet says, for whoever must carry it along. */
    public String styleSheet() {
        return new String(content("style.css"), StandardCharsets.UTF_8);
    }

    private static byte[] content(String file) {
        try (var content = Assets.class.getResourceAsStream("/META-INF/resources/" + file)) {
            if (content == null) {
                throw new IllegalStateException(file + " is in the class path");
            }
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
