/** What people write for a monthly report, as it goes into it: its header, its texts, and what the registers hold. */
package servicedelivery.reporting.report.written;
