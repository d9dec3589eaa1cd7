/** The service's own PostgreSQL, for the packages that keep facts and offsets in it. */
package servicedelivery.reporting.sql;
