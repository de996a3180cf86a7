package org.tollgate.governance.task;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "tollgate.test.database=postgres")
class InboxOnPostgresTests extends InboxTests {}
