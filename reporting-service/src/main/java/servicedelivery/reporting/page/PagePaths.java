package servicedelivery.reporting.page;

/** Which addresses are pages for people. */
final class PagePaths {

    private PagePaths() {}

    /** @param path from its first slash, without the query */
    static boolean isPage(String path) {
        return !path.startsWith("/api/") && !path.startsWith("/q/");
    }
}
