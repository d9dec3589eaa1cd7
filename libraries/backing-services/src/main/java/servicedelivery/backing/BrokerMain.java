package servicedelivery.backing;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import kafka.Kafka;
import kafka.tools.StorageTool;

/** The broker's process: prepares its storage the first time, in the same Java machine because that takes half as long. */
final class BrokerMain {

    // Storage and cluster belong together by this id; there is one node, so any will do.
    private static final String CLUSTER = "c2VydmljZWRlbGl2ZXJ5MQ";

    private BrokerMain() {}

    public static void main(String[] arguments) {
        var settings = arguments[0];
        var exitCode = StorageTool.execute(
                new String[] {"format", "--ignore-formatted", "--cluster-id", CLUSTER, "--config", settings},
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        if (exitCode != 0) {
            throw new IllegalStateException("The storage could not be prepared: " + exitCode);
        }
        Kafka.main(new String[] {settings});
    }
}
