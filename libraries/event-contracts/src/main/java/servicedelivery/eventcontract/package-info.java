/** For tests: reads what a service promises about its events, and finds where real events break the promise. */
@NullMarked
package servicedelivery.eventcontract;

import org.jspecify.annotations.NullMarked;
