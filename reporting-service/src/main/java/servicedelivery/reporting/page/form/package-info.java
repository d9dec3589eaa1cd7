/** Forms in pages: what people fill in, as the JSON that the API takes, and back. */
package servicedelivery.reporting.page.form;
