package servicedelivery.reporting.projection;

/**
 * What Kafka has of a partition.
 *
 * @param topicId the topic's own id
 * @param beginning the first offset
 * @param end the offset after the last
 */
record Extent(String topicId, long beginning, long end) {

    boolean holds(long offset) {
        return offset >= beginning && offset <= end;
    }
}
