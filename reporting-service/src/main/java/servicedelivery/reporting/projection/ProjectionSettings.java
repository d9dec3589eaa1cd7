package servicedelivery.reporting.projection;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How events are read. */
@ConfigMapping(prefix = "projection")
public interface ProjectionSettings {

    /** The consumer group that shares the partitions among the replicas. */
    @WithDefault("reporting-service")
    String groupId();

    /** How many records a transaction applies at most. */
    @WithDefault("3000")
    int batchSize();

    /** After this silence Kafka gives a replica's partitions to the others; the broker allows no less than 6 s. */
    @WithDefault("6s")
    Duration sessionTimeout();

    /** The longest wait between two attempts while Kafka or PostgreSQL is away. */
    @WithDefault("5s")
    Duration longestBackOff();
}
