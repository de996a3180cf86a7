package org.tollgate.governance.dossier;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.tollgate.governance.gate.evidence.Findings;

/** Words and findings, as papers say them in any language. */
@Component
record PaperLanguage(MessageSource messages, Findings findings) {}
