/** The pages of the registers: improvements, commitments and certificates. */
package servicedelivery.reporting.page.register;
