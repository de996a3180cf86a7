package org.tollgate.shell.platform;

import java.util.function.IntSupplier;

/**
 * What the frame of a page shows around its content.
 *
 * @param signedIn whether somebody is; else the rest but {@code demo} is empty
 * @param section first part of the address: rollouts, inbox, record, admin, me, or another
 * @param inbox counts the open tasks of this person when a page asks, so that a redirect does not
 * @param demo whether this installation is a demo and says so on every page
 */
record Shell(
    boolean signedIn,
    String personName,
    boolean administrator,
    String section,
    IntSupplier inbox,
    boolean demo) {

  static Shell nobody(boolean demo) {
    return new Shell(false, "", false, "", () -> 0, demo);
  }

  /** For a page that must come out even when the database does not answer. */
  Shell withoutInbox() {
    return new Shell(signedIn, personName, administrator, section, () -> 0, demo);
  }

  /** One statement each time. */
  public int inboxCount() {
    return inbox.getAsInt();
  }
}
