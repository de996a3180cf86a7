#!/usr/bin/env bash
# The demo's first and second start against a production start of the jar; takes about three minutes.
set -euo pipefail
cd "$(dirname "$0")/.."
mvn -q -B package -DskipTests
mvn -q -B dependency:build-classpath -Dmdep.outputFile=target/bench.classpath
exec java -Dtollgate.bench.turns="${TURNS:-5}" \
  -cp "target/test-classes:target/classes:$(cat target/bench.classpath)" \
  org.tollgate.bench.StartBenchmark target/tollgate.jar
