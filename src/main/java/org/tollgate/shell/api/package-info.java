/** The frame of the REST API: tokens, problem documents, entity tags, idempotency, its document. */
@ApplicationModule(
    allowedDependencies = {
      "base.shared",
      "base.account",
      "base.api",
      "base.idempotency",
      "base.people",
      "base.token",
      "base.vault",
      "shell.platform"
    })
package org.tollgate.shell.api;

import org.springframework.modulith.ApplicationModule;
