package servicedelivery.reporting.api;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Strong entity tags (RFC 9110, section 8.8.3) made of the bytes of an answer. */
public final class EntityTags {

    private EntityTags() {}

    public static String of(byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(body);
            return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(digest) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Whether one of the {@code If-None-Match} headers has the tag, by weak comparison, or is {@code *}. */
    public static boolean match(List<String> headers, String tag) {
        // Nearly always it comes alone and as it was told.
        return headers.contains(tag) || isAmong(headers, tag);
    }

    private static boolean isAmong(List<String> headers, String tag) {
        return headers.stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .map(String::strip)
                .map(sent -> sent.startsWith("W/") ? sent.substring(2) : sent)
                .anyMatch(sent -> sent.equals(tag) || sent.equals("*"));
    }
}
