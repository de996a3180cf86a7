package org.tollgate.base.mail;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "tollgate.test.database=postgres")
class OutboxOnPostgresTests extends OutboxTests {}
