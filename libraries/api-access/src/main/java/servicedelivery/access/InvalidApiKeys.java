package servicedelivery.access;

/** The file of API keys cannot be used; the message says where and how to mend it. */
public final class InvalidApiKeys extends RuntimeException {

    InvalidApiKeys(String message) {
        super(message);
    }
}
