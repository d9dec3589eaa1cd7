/** Swagger UI as people use it, in a real browser. */
package servicedelivery.contract.browser;
