package servicedelivery.incident.connect;

import java.util.Map;

/**
 * A request that a tool sends.
 *
 * @param method such as PUT
 * @param path with its leading slash
 * @param headers those that the recipe's template itself sets
 * @param body as it is sent
 */
public record Told(String method, String path, Map<String, String> headers, String body) {

    private static final String SERVICE = "https://incidents.example.org";

    /** @param line method and address, as the recipes write them */
    static Told of(String line, String body) {
        var parts = line.strip().split(" ", 2);
        return new Told(parts[0], path(parts[1]), Map.of(), body);
    }

    /** The part of an address that comes after the name of the service. */
    static String path(String address) {
        if (!address.startsWith(SERVICE)) {
            throw new AssertionError(address + " is not an address of " + SERVICE);
        }
        return address.substring(SERVICE.length());
    }
}
