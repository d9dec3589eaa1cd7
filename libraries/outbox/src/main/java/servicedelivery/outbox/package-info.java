/**
 * The transactional outbox: an event is appended in the transaction of the change that it tells of, and relayed to Kafka
 * afterwards, at least once and in the order of each aggregate's changes.
 */
package servicedelivery.outbox;
