package servicedelivery.intake;

import java.util.List;

/** Whoever takes over what the lines of a batch say. */
public interface BatchDesk {

    /**
     * Takes the lines over in the order in which they stand, in the caller's transaction. It may be called again with the same
     * lines after a transaction that was rolled back.
     *
     * @param lines readable ones
     * @return an answer for each of them, in their order; what is refused has changed nothing
     */
    List<BatchAnswer> take(List<BatchLine> lines);
}
