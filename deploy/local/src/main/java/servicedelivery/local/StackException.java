package servicedelivery.local;

/** What a person must know and can change; the message says both. */
final class StackException extends RuntimeException {

    StackException(String message) {
        super(message);
    }
}
