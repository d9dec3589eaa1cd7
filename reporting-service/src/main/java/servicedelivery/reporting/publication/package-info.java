/** Reports as they were published, and how the present ones differ from them. */
package servicedelivery.reporting.publication;
