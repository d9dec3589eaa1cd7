/** "An organisation has an incident of priority P1 to P5": what is known of it, and the event of every change. */
package servicedelivery.incident;
