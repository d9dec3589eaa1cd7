/** RFC 9457 problem details for everything that the services refuse in the same way. */
package servicedelivery.problem;
