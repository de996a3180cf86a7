package org.tollgate.shell.lifecycle;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "tollgate.test.database=postgres")
class RetrospectiveProcessOnPostgresTests extends RetrospectiveProcessTests {}
