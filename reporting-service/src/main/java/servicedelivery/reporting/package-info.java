/** How are we doing: reads what the other services publish and answers with figures. */
package servicedelivery.reporting;
