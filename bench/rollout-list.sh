#!/usr/bin/env bash
# The rollout list with 200 rollouts against the log-in form; takes about eight minutes.
set -euo pipefail
cd "$(dirname "$0")/.."
mvn -q -B test-compile
mvn -q -B dependency:build-classpath -Dmdep.outputFile=target/bench.classpath
exec java -Xmx2g -cp "target/test-classes:target/classes:$(cat target/bench.classpath)" \
  org.tollgate.bench.ListBenchmark
