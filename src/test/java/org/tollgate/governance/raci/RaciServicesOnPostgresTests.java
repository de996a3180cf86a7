package org.tollgate.governance.raci;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "tollgate.test.database=postgres")
class RaciServicesOnPostgresTests extends RaciServicesTests {}
