package org.tollgate.shell.start;

import java.util.List;

/** The accounts of a demo, which its start prints; the module that makes them implements this. */
public interface DemoAccounts {

  /** In the order in which they are printed. */
  List<String> usernames();

  /** The one password of them all. */
  String password();
}
