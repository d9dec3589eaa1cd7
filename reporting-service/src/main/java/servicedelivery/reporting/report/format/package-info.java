/** The report as files that people read: Markdown, CSV, HTML, PDF. Whatever others wrote stays text in all of them. */
package servicedelivery.reporting.report.format;
