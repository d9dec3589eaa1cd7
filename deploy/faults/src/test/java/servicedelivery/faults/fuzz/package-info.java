/** Calls of the APIs, made from their OpenAPI documents: right ones, almost right ones, and what nobody should send. */
package servicedelivery.faults.fuzz;
