#!/usr/bin/env bash
# Gate passages at service level against the bare process engine; takes about ten minutes.
set -euo pipefail
cd "$(dirname "$0")/.."
mvn -q -B test-compile
mvn -q -B dependency:build-classpath -Dmdep.outputFile=target/bench.classpath
exec java -Xmx2g -Dtollgate.bench.rollouts="${ROLLOUTS:-24}" \
  -cp "target/test-classes:target/classes:$(cat target/bench.classpath)" \
  org.tollgate.bench.GatePassageBenchmark
