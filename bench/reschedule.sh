#!/usr/bin/env bash
# A plan of 5,000 milestones and 10,000 links after a slip, warm; takes some seconds.
set -euo pipefail
cd "$(dirname "$0")/.."
mvn -q -B test-compile
mvn -q -B dependency:build-classpath -Dmdep.outputFile=target/bench.classpath
exec java -Xmx1g -cp "target/test-classes:target/classes:$(cat target/bench.classpath)" \
  org.tollgate.bench.RescheduleBenchmark
