package org.tollgate.governance.activity;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "tollgate.test.database=postgres")
class ActivityServicesOnPostgresTests extends ActivityServicesTests {}
