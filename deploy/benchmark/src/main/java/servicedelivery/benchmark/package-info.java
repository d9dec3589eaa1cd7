/** The product beside its peers: both measured alternately, on the same machine, disk, PostgreSQL and Kafka, with the same data. */
package servicedelivery.benchmark;
