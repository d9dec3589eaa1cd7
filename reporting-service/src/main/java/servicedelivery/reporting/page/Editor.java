package servicedelivery.reporting.page;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import servicedelivery.access.Caller;
import servicedelivery.access.Scope;

/** What whoever looks at the present page may do beside looking; pages offer nothing else. */
@Named("editor")
@RequestScoped
public class Editor {

    private final SecurityIdentity identity;
    private final Caller caller;

    Editor(SecurityIdentity identity, Caller caller) {
        this.identity = identity;
        this.caller = caller;
    }

    /** Whether there is anything that they may write. */
    public boolean isWriter() {
        return identity.hasRole(Scope.REPORTS_WRITE);
    }

    /** Whether they may write what is of all organisations together. */
    public boolean isWriterOfAll() {
        return isWriter() && caller.mayTouchAll();
    }

    /** Whether they may read what speaks of all organisations. */
    public boolean isReaderOfAll() {
        return identity.hasRole(Scope.REPORTS_READ) && caller.mayTouchAll();
    }
}
