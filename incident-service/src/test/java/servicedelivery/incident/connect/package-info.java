/** Service desk tools, as far as the recipes of docs/connect.md make use of them. */
package servicedelivery.incident.connect;
