/** The commands, and the route by which a running server writes its own backup. */
package org.tollgate.shell.backup.web;
