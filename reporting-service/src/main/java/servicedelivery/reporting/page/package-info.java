/** Pages for people: the dashboard, the rows behind it, and signing in. */
package servicedelivery.reporting.page;
