package org.tollgate.governance.condition;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "tollgate.test.database=postgres")
class ConditionServicesOnPostgresTests extends ConditionServicesTests {}
