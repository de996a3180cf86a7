package org.tollgate.shell.notice;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "tollgate.test.database=postgres")
class PrivacyOnPostgresTests extends PrivacyTests {}
