package org.tollgate.governance.charter;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "tollgate.test.database=postgres")
class CharterServicesOnPostgresTests extends CharterServicesTests {}
