/** The question a gate asks and the answer that other modules give from live data. */
@NamedInterface("evidence")
package org.tollgate.governance.gate.evidence;

import org.springframework.modulith.NamedInterface;
