/** How many requests run at once, how many wait and for how long, and how the rest is refused before memory runs out. */
package servicedelivery.admission;
