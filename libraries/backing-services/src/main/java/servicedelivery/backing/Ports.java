package servicedelivery.backing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;

/** TCP ports of this machine. */
public final class Ports {

    // Below the range from which the system takes ports for outgoing connections, so that a port stays free over a
    // restart.
    private static final int FIRST = 20_000;
    private static final int LAST = 32_000;
    private static final int IPV4 = 4;
    private static final int IPV6 = 16;
    private static final Random RANDOM = new Random();

    private Ports() {}

    /** A port that nobody uses now. */
    public static int free() {
        return RANDOM.ints(FIRST, LAST)
                .filter(port -> !isTaken(port))
                .findFirst()
                .orElseThrow();
    }

    /** Whether somebody listens there, on any address of this machine that a local client may reach. */
    public static boolean isTaken(int port) {
        return !canListen(port) || answers(IPV6, port);
    }

    /** Whether somebody accepts connections on this machine's IPv4 loopback address. */
    static boolean answers(int port) {
        return answers(IPV4, port);
    }

    private static boolean canListen(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(loopback(IPV4), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean answers(int bytesOfAddress, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(loopback(bytesOfAddress), port), 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static InetAddress loopback(int bytesOfAddress) throws IOException {
        var address = new byte[bytesOfAddress];
        address[0] = (byte) (bytesOfAddress == IPV4 ? 127 : 0);
        address[bytesOfAddress - 1] = 1;
        return InetAddress.getByAddress(address);
    }
}
