/** Builds the sample rollouts of the demo through the services that people use. */
@ApplicationModule
package org.tollgate.shell.sample;

import org.springframework.modulith.ApplicationModule;
