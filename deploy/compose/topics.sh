#!/usr/bin/env bash
# Makes the topics between the services, as docs/events.md says; those that are there stay as they are.
set -euo pipefail

make() {
  local name=$1 partitions=$2
  shift 2
  /opt/kafka/bin/kafka-topics.sh --bootstrap-server kafka:9092 --create --if-not-exists \
    --topic "$name" --partitions "$partitions" --replication-factor 1 --config cleanup.policy=compact "$@"
}

make incidents 6 --config segment.ms=86400000 --config max.compaction.lag.ms=604800000
make survey-responses 6 --config segment.ms=86400000 --config max.compaction.lag.ms=604800000
make sources 1
