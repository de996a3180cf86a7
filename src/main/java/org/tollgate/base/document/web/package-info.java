/** How a document leaves the house: as an attachment that no browser opens in place. */
@NamedInterface("web")
package org.tollgate.base.document.web;

import org.springframework.modulith.NamedInterface;
