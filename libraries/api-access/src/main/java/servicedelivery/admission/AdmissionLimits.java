package servicedelivery.admission;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many requests a replica takes on. */
@ConfigMapping(prefix = "admission")
interface AdmissionLimits {

    /** How many requests run at once; more than there are connections to the database, so that none of these idles. */
    @WithDefault("64")
    int running();

    /** How many batches run at once. A batch runs for long and keeps a connection to the database meanwhile. */
    @WithDefault("4")
    int batches();

    /** How long a body may take to come, unless it is a batch. */
    @WithDefault("10S")
    Duration longestArrival();

    /** How much memory there is for bodies, from when they come until their requests are answered; what finds none is refused. */
    @WithDefault("64M")
    MemorySize bodyMemory();

    /** How many requests wait for their turn; a further one is refused at once. */
    @WithDefault("2000")
    int waiting();

    /** How long a request waits for its turn before it is refused. */
    @WithDefault("1S")
    Duration longestWait();
}
