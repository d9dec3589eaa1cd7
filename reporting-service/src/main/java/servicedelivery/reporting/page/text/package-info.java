/** The pages in which people write what belongs to one report. */
package servicedelivery.reporting.page.text;
