package org.tollgate.base.mail;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tollgate.base.privacy.Retention;
import org.tollgate.base.privacy.StoredRecords;
import org.tollgate.base.shared.PersonId;

/** Letters to a person, without their content. */
@Component
class MailRecords extends StoredRecords {

  private static final String MAIL =
      """
      select kind as kind, put_at as at, state as state, ended_at as ends_at
      from mail
      where person_id = :person
      order by put_at
      """;

  private final MailRepository mails;

  MailRecords(JdbcClient database, MailRepository mails) {
    super(database, Set.of("Mail"), Map.of("mail", MAIL));
    this.mails = mails;
  }

  @Override
  public void erase(PersonId person) {
    mails.deleteOf(person);
  }

  @Override
  public Retention.Kind expires() {
    return Retention.Kind.MAIL;
  }

  @Override
  public int eraseBefore(Instant moment) {
    return mails.deleteEndedBefore(moment);
  }
}
