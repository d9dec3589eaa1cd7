/** Reads what callers send: strictly, all mistakes at once, and never a field that nobody knows. */
package servicedelivery.request;
