/** Answers about surveys and incidents at once, each from one snapshot of the database. */
package servicedelivery.reporting.overview;
