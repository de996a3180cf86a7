package org.tollgate.governance.ballot;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "tollgate.test.database=postgres")
class LastVotesOnPostgresTests extends LastVotesTests {}
