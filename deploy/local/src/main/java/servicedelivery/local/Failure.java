package servicedelivery.local;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Objects;
import servicedelivery.backing.BackingServiceException;
import servicedelivery.organisations.InvalidOrganisations;

/** What went wrong, in words for the person at the terminal. */
final class Failure {

    private Failure() {}

    static String inWords(Throwable failure) {
        if (failure instanceof StackException
                || failure instanceof BackingServiceException
                || failure instanceof InvalidOrganisations) {
            return Objects.toString(failure.getMessage());
        }
        if (failure instanceof AccessDeniedException denied) {
            return denied.getFile() + " may not be read or written by this user.";
        }
        if (failure instanceof FileSystemException file) {
            return file.getFile() + ": " + Objects.requireNonNullElse(file.getReason(), "cannot be read or written")
                    + ".";
        }
        var cause = failure.getCause();
        return cause == null ? failure.toString() : inWords(cause);
    }
}
