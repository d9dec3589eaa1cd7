package servicedelivery.access;

import java.util.Set;

/** The scopes a key can have; they are the roles of the services' endpoints. */
public final class Scope {

    public static final String INCIDENTS_WRITE = "incidents:write";
    public static final String INCIDENTS_READ = "incidents:read";
    public static final String SURVEYS_WRITE = "surveys:write";
    public static final String SURVEYS_READ = "surveys:read";
    public static final String REPORTS_READ = "reports:read";
    public static final String REPORTS_WRITE = "reports:write";
    public static final String OPERATIONS = "operations";

    static final Set<String> ALL = Set.of(
            INCIDENTS_WRITE, INCIDENTS_READ, SURVEYS_WRITE, SURVEYS_READ, REPORTS_READ, REPORTS_WRITE, OPERATIONS);

    private Scope() {}
}
