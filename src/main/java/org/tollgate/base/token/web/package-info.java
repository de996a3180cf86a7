/** The page on which people make and revoke their tokens. */
package org.tollgate.base.token.web;
