package org.tollgate.improvement.meeting;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "tollgate.test.database=postgres")
class RetrospectiveServicesOnPostgresTests extends RetrospectiveServicesTests {}
