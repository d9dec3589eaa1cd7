/** Sessions of people who have signed in with their key in a browser. */
package servicedelivery.reporting.session;
