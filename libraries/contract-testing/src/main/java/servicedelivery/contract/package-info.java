/** Holds a service to its OpenAPI document: every call of its tests, its code, and its examples in a browser. */
package servicedelivery.contract;
