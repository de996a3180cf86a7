#!/usr/bin/env bash
# Votes over HTTP against the log-in form; takes about five minutes.
set -euo pipefail
cd "$(dirname "$0")/.."
mvn -q -B test-compile
mvn -q -B dependency:build-classpath -Dmdep.outputFile=target/bench.classpath
exec java -Xmx2g -Dtollgate.bench.rollouts="${ROLLOUTS:-42}" -cp "target/test-classes:target/classes:$(cat target/bench.classpath)" \
  org.tollgate.bench.VoteBenchmark
