package servicedelivery.outbox;

/** The topic knows more than the database, which therefore was restored, or is not the one that it should be. */
public final class GenerationTooLow extends RuntimeException {

    private final String remedy;

    GenerationTooLow(PublishedState published, int generation) {
        remedy =
                ("The topic has version %d of %s in generation %d, of which this database knows nothing. If it was restored from a "
                                + "backup, set source.generation to %d, restart, and repeat; if not, it is not the right database")
                        .formatted(
                                published.version(),
                                published.id(),
                                published.generation(),
                                Math.max(generation, published.generation()) + 1);
    }

    /** What was found, and what to do. */
    @Override
    public String getMessage() {
        return remedy;
    }
}
