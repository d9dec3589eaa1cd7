/** What both intakes offer alike: batches, lists, and what callers get to see of what they sent. */
package servicedelivery.intake;
