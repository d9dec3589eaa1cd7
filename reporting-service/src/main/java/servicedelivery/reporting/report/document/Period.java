package servicedelivery.reporting.report.document;

import java.time.LocalDate;

/**
 * Which days the figures are about; all are inclusive.
 *
 * @param from the first day of the month
 * @param to its last day
 * @param surveyedFrom the first of the three months over which the Net Promoter Score is counted, up to the last day of the month
 * @param zone in which days begin
 */
public record Period(LocalDate from, LocalDate to, LocalDate surveyedFrom, String zone) {}
