package servicedelivery.local;

import java.util.stream.Stream;
import servicedelivery.backing.Daemon;
import servicedelivery.backing.Postgres;

/** PostgreSQL, with a database and a role for each service. */
record PostgresMember(Postgres postgres) implements Member {

    @Override
    public Daemon daemon() {
        return postgres.daemon();
    }

    @Override
    public String pidVariable() {
        return "POSTGRES_PID";
    }

    @Override
    public void mustFindItsPortsFree() {
        Ports.mustBeFree(postgres.port(), "PostgreSQL");
    }

    @Override
    public void start() {
        postgres.start();
    }

    @Override
    public void awaitReady() {
        Stream.of(Service.values()).map(Service::database).forEach(postgres::createDatabase);
    }

    @Override
    public void requestStop() {
        postgres.requestStop();
    }

    @Override
    public void awaitStop() {
        postgres.awaitStop();
    }

    /** Where a superuser connects, for {@code psql} and other programs that use libpq. */
    String url() {
        var superuser = postgres.superuser();
        return "postgresql://%s:%s@localhost:%d/%s"
                .formatted(superuser.user(), superuser.password(), superuser.port(), superuser.name());
    }
}
