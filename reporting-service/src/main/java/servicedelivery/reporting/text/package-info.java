/** The texts of one month's report, as people write them. */
package servicedelivery.reporting.text;
