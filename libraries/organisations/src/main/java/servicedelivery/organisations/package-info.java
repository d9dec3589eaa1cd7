/** The one file of organisations and their targets: read, validated, and asked for by any spelling. */
package servicedelivery.organisations;
