package org.tollgate.base.mail;

import java.util.List;

/** A letter written out, in one piece for the seal. */
record MailContent(String subject, String text, String html) {

  private static final String DIVIDER = "\u001f";

  String joined() {
    return String.join(DIVIDER, List.of(subject, text, html));
  }

  static MailContent of(String joined) {
    String[] parts = joined.split(DIVIDER, -1);
    return new MailContent(parts[0], parts[1], parts[2]);
  }
}
