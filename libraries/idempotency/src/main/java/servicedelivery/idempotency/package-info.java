/** The same request, sent again with the same Idempotency-Key, gets the first answer again. */
package servicedelivery.idempotency;
