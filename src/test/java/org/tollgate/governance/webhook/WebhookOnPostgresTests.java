package org.tollgate.governance.webhook;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "tollgate.test.database=postgres")
class WebhookOnPostgresTests extends WebhookTests {}
