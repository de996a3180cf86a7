package org.tollgate.base.people;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "tollgate.test.database=postgres")
class PeopleServicesOnPostgresTests extends PeopleServicesTests {}
