package servicedelivery.reporting.projection;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** Where events are applied, by as many appliers as there are. */
interface Ledger {

    Map<TopicPartition, Claim> claim(TopicPartition partition, Extent extent, String owner) throws SQLException;

    /** @throws LostClaim when nothing was applied because another applier took over */
    Map<TopicPartition, Claim> apply(List<Event> events, Map<TopicPartition, Claim> claims) throws SQLException;

    /** Tries the same and dies after so many steps of the transaction, or after the commit if that comes first. */
    void crash(List<Event> events, Map<TopicPartition, Claim> claims, int afterSteps) throws SQLException;
}
