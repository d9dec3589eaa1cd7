/** The registers that a report prints: improvements, commitments and certificates, as people write them. */
package servicedelivery.reporting.register;
