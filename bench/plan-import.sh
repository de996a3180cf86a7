#!/usr/bin/env bash
# An MSPDI file of 5,000 tasks, looked at and brought in on both databases; takes about two minutes.
set -euo pipefail
cd "$(dirname "$0")/.."
mvn -q -B test-compile
mvn -q -B dependency:build-classpath -Dmdep.outputFile=target/bench.classpath
exec java -Xmx2g -cp "target/test-classes:target/classes:$(cat target/bench.classpath)" \
  org.tollgate.bench.ImportBenchmark
