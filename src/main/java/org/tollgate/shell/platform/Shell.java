package org.tollgate.shell.platform;

import java.util.List;
import java.util.function.IntSupplier;

/**
 * What the frame of a page shows around its content.
 *
 * @param signedIn whether somebody is; else the rest but {@code back} and {@code demo} is empty
 * @param section first part of the address: rollouts, inbox, record, admin, me, or another
 * @param inbox counts the open tasks of this person when a page asks, so that a redirect does not
 * @param back address of this page, for the switch of the language
 * @param demo whether this installation is a demo and says so on every page
 */
record Shell(
    boolean signedIn,
    String personName,
    boolean administrator,
    String section,
    IntSupplier inbox,
    String back,
    boolean demo) {

  static Shell nobody(String back, boolean demo) {
    return new Shell(false, "", false, "", () -> 0, back, demo);
  }

  /** For a page that must come out even when the database does not answer. */
  Shell withoutInbox() {
    return new Shell(signedIn, personName, administrator, section, () -> 0, back, demo);
  }

  /** What the switch offers. */
  public List<Languages.Language> languages() {
    return Languages.OFFERED;
  }

  /** One statement each time. */
  public int inboxCount() {
    return inbox.getAsInt();
  }
}
