package servicedelivery.reporting.question;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next where the next page begins; null on the last
 * @param total how many items the whole list has
 */
public record Listing<T>(List<T> items, Page.@Nullable Position next, long total) {

    /** Cuts a page from the items found, of which there is one more than the limit when another page follows. */
    public static <T> Listing<T> cut(List<T> found, Page page, long total, Function<T, Page.Position> position) {
        if (found.size() <= page.limit()) {
            return new Listing<>(found, null, total);
        }
        var items = found.subList(0, page.limit());
        return new Listing<>(items, position.apply(items.get(items.size() - 1)), total);
    }

    public <R> Listing<R> map(Function<T, R> mapping) {
        return new Listing<>(items.stream().map(mapping).toList(), next, total);
    }
}
