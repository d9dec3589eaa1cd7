/** From the topics into the facts: a loop that polls, and a transaction that moves offsets and facts together. */
package servicedelivery.reporting.projection;
