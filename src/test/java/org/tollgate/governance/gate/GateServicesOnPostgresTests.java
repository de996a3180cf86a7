package org.tollgate.governance.gate;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "tollgate.test.database=postgres")
class GateServicesOnPostgresTests extends GateServicesTests {}
