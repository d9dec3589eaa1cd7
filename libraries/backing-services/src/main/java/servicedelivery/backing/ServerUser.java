package servicedelivery.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * As whom PostgreSQL runs, which refuses to be root.
 *
 * @param prefix of every command that is run as this user
 * @param uid the user's number, to whom the data then belong; our own when negative
 */
record ServerUser(List<String> prefix, int uid) {

    private static final int OURS = -1;
    private static final int ROOT = 0;
    private static final ServerUser OURSELVES = new ServerUser(List.of(), OURS);
    private static final ServerUser IN_A_NAMESPACE = new ServerUser(List.of("unshare", "-U"), OURS);
    private static final List<List<String>> WAYS_TO_BE_NOBODY = List.of(
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"),
            List.of("runuser", "-u", "nobody", "--"),
            List.of("sudo", "-n", "-u", "nobody", "--"));

    /** The one whose data these are, or else the first that works here. */
    static ServerUser of(Path data) {
        if (!weAreRoot()) {
            // PostgreSQL also refuses a user whom the system does not know by name, as containers have them.
            return isKnown() || !IN_A_NAMESPACE.works() ? OURSELVES : IN_A_NAMESPACE;
        }
        return ownerOf(data) == ROOT && IN_A_NAMESPACE.works() ? IN_A_NAMESPACE : nobody();
    }

    static boolean weAreRoot() {
        return number(List.of()) == ROOT;
    }

    /** The user who owns nothing else, for root where user namespaces are forbidden. */
    static ServerUser nobody() {
        return WAYS_TO_BE_NOBODY.stream()
                .map(prefix -> new ServerUser(prefix, OURS))
                .filter(ServerUser::works)
                .findFirst()
                .map(user -> new ServerUser(user.prefix, number(user.prefix)))
                .orElseThrow(() -> new BackingServiceException(
                        "PostgreSQL refuses to run as root, and neither unshare, setpriv, runuser nor sudo lets it run as"
                                + " another user here: run this as an ordinary user."));
    }

    List<String> command(List<String> command) {
        var line = new ArrayList<>(prefix);
        line.addAll(command);
        return List.copyOf(line);
    }

    /** Makes the files belong to this user, and the way to them passable. */
    void own(Path tree) {
        if (uid != OURS) {
            mustEnter(Trees.above(tree));
            Trees.give(tree, uid);
        }
    }

    void mustEnter(Path directory) {
        if (uid != OURS && Commands.exitCode(command(List.of("sh", "-c", "cd \"$0\"", directory.toString()))) != 0) {
            throw new BackingServiceException(
                    "PostgreSQL refuses to run as root, and user %d, as whom it would run instead, may not enter %s: choose a"
                                    .formatted(uid, directory)
                            + " directory that all users may enter with --data DIR.");
        }
    }

    private static boolean isKnown() {
        return Commands.exitCode(List.of("id", "-un")) == 0;
    }

    private boolean works() {
        return Commands.exitCode(command(List.of("true"))) == 0;
    }

    private static int number(List<String> prefix) {
        return Integer.parseInt(
                Commands.output(new ProcessBuilder(new ServerUser(prefix, OURS).command(List.of("id", "-u")))));
    }

    private static int ownerOf(Path data) {
        try {
            return Files.exists(data) ? (Integer) Files.getAttribute(data, "unix:uid") : ROOT;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
