/** Pages as people use them, in a real browser: Swagger UI, and whatever else a service shows. */
package servicedelivery.contract.browser;
