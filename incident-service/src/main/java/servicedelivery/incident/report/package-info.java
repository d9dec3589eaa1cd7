/** What a service desk says about an incident: read field by field, checked, and written back the same. */
package servicedelivery.incident.report;
