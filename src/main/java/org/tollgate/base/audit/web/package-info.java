/** The record as a page, and its verification for a command on the same machine. */
package org.tollgate.base.audit.web;
