package org.tollgate.base.mail;

/** What came of handing one letter to the mail server; replies name nobody. */
sealed interface Delivery {

  /** The server has it. */
  record Taken() implements Delivery {}

  /** Not now, and certainly not taken: a reply from 400 on, or none before the content. */
  record Later(String reply) implements Delivery {}

  /** The server refuses it for good: a reply from 500 on. */
  record Never(String reply) implements Delivery {}

  /** The content was on its way when the server fell silent: taken or not, nobody knows. */
  record Unclear(String reply) implements Delivery {}
}
