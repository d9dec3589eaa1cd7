package servicedelivery.backing;

/** A backing service could not be started, reached or stopped; the message says why in words for the person who runs it. */
public final class BackingServiceException extends RuntimeException {

    public BackingServiceException(String message) {
        super(message);
    }

    public BackingServiceException(String message, Throwable cause) {
        super(message, cause);
    }
}
