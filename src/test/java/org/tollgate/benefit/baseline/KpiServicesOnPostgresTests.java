package org.tollgate.benefit.baseline;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "tollgate.test.database=postgres")
class KpiServicesOnPostgresTests extends KpiServicesTests {}
