package org.tollgate.shell.api;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "tollgate.test.database=postgres")
class IdempotencyOnPostgresTests extends IdempotencyTests {}
