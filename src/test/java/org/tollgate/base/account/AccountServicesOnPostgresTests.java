package org.tollgate.base.account;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "tollgate.test.database=postgres")
class AccountServicesOnPostgresTests extends AccountServicesTests {}
