/** What a question covers: which days, which organisations, which page of a list. */
package servicedelivery.reporting.question;
