package org.tollgate.governance.risk;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "tollgate.test.database=postgres")
class RiskServicesOnPostgresTests extends RiskServicesTests {}
