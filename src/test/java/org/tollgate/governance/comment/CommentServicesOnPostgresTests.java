package org.tollgate.governance.comment;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "tollgate.test.database=postgres")
class CommentServicesOnPostgresTests extends CommentServicesTests {}
