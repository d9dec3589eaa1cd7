/** The least that Quarkus can serve, with which the services are compared. */
package servicedelivery.bare;
