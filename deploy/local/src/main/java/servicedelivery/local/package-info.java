/** The whole product on one machine: PostgreSQL, Kafka and the three services as processes, started, watched and stopped. */
@NullMarked
package servicedelivery.local;

import org.jspecify.annotations.NullMarked;
