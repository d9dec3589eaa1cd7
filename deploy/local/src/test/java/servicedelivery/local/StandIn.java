package servicedelivery.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** A program that starts at once and is ready, in the place of a service. */
final class StandIn {

    private StandIn() {}

    public static void main(String[] arguments) throws IOException {
        answerAt("QUARKUS_HTTP_PORT");
        answerAt("QUARKUS_MANAGEMENT_PORT");
    }

    private static void answerAt(String variable) throws IOException {
        var port = Integer.parseInt(System.getenv(variable));
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    /** A checkout whose three services are stand-ins and whose Kafka is the real one. */
    static Path checkout(Path root, Path real) throws IOException {
        for (var service : Service.values()) {
            jar(Files.createDirectories(root.resolve(service.folder()).resolve("target/quarkus-app"))
                    .resolve(Program.JAR));
        }
        Files.createSymbolicLink(root.resolve("libraries"), real.resolve("libraries"));
        return root;
    }

    private static void jar(Path file) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandIn.class.getName());
        var entry = StandIn.class.getName().replace('.', '/') + ".class";
        try (var jar = new JarOutputStream(Files.newOutputStream(file), manifest);
                var content = StandIn.class.getResourceAsStream("/" + entry)) {
            jar.putNextEntry(new ZipEntry(entry));
            content.transferTo(jar);
        }
    }
}
