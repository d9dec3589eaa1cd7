package servicedelivery.local;

import servicedelivery.backing.Daemon;

/** One process of the stack. */
interface Member {

    /** The process, which need not run. */
    Daemon daemon();

    /** The variable of {@code stack.env} that names its process id. */
    String pidVariable();

    /** @throws StackException when a port that it needs is taken */
    void mustFindItsPortsFree();

    /** Starts it, when it does not run already. */
    void start();

    /** Waits until it does its work. */
    void awaitReady();

    /** Asks it to stop, without waiting. */
    void requestStop();

    /** Waits until it has stopped; ends it hard when that takes too long. */
    void awaitStop();

    default boolean isRunning() {
        return daemon().running().isPresent();
    }
}
