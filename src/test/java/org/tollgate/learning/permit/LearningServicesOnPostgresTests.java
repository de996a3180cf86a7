package org.tollgate.learning.permit;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "tollgate.test.database=postgres")
class LearningServicesOnPostgresTests extends LearningServicesTests {}
