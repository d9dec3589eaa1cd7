package servicedelivery.reporting.publication;

import java.util.List;
import servicedelivery.reporting.incident.CountedIncident;
import servicedelivery.reporting.report.document.MonthlyReport;

/** A report as it is at a moment, with what it is made of; all from one snapshot. */
record Present(MonthlyReport report, List<Line> lines, List<CountedIncident> incidents, List<Writing> writings) {}
