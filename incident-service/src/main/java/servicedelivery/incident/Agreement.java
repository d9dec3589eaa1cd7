package servicedelivery.incident;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import servicedelivery.organisations.ServiceHours;

/**
 * What was agreed for an incident.
 *
 * @param target the longest time to restore; null when no target was in force
 * @param calendar the code of the target's calendar; null for around the clock
 * @param hours the service hours of that calendar
 */
record Agreement(@Nullable Duration target, @Nullable String calendar, ServiceHours hours) {}
