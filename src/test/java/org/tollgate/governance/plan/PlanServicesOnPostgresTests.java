package org.tollgate.governance.plan;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "tollgate.test.database=postgres")
class PlanServicesOnPostgresTests extends PlanServicesTests {}
