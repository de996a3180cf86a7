package org.tollgate.shell.platform;

/**
 * What the frame of a page shows around its content.
 *
 * @param signedIn whether somebody is; else the rest but {@code demo} is empty
 * @param section first part of the address: rollouts, inbox, record, admin, me, or another
 * @param inboxCount open tasks of this person
 * @param demo whether this installation is a demo and says so on every page
 */
record Shell(
    boolean signedIn,
    String personName,
    boolean administrator,
    String section,
    int inboxCount,
    boolean demo) {

  static Shell nobody(boolean demo) {
    return new Shell(false, "", false, "", 0, demo);
  }
}
