package org.tollgate.governance.rollout;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "tollgate.test.database=postgres")
class RolloutServicesOnPostgresTests extends RolloutServicesTests {}
