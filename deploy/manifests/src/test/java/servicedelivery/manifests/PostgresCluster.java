package servicedelivery.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * What is used of the CloudNativePG resource Cluster, by the reference of its API; there is no published model in Java.
 *
 * @see <a href="https://cloudnative-pg.io/documentation/current/cloudnative-pg.v1/">the reference</a>
 */
record PostgresCluster(String apiVersion, String kind, Metadata metadata, Spec spec) {

    record Metadata(String name) {}

    record Spec(
            Integer instances,
            Boolean enablePDB,
            String imageName,
            Bootstrap bootstrap,
            Postgresql postgresql,
            Storage storage,
            JsonNode resources) {}

    record Bootstrap(InitDb initdb) {}

    record InitDb(String database, String owner) {}

    record Postgresql(Map<String, String> parameters, Synchronous synchronous) {}

    record Synchronous(String method, Integer number) {}

    record Storage(String size) {}
}
