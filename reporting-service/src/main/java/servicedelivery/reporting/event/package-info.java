/** How the value of an event becomes something that can be trusted, or a reason why it cannot. */
package servicedelivery.reporting.event;
