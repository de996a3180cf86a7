package org.tollgate.base.account;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tollgate.base.privacy.StoredRecords;
import org.tollgate.base.shared.PersonId;

/**
 * The access of a person; after leaving it stays as an empty shell, so that no name is reused
 * unseen.
 */
@Component
class AccountRecords extends StoredRecords {

  private static final String ACCOUNT =
      """
      select username as username, enabled as enabled, administrator as administrator,
          credentials_since as changed_at, password_reset_at as reset_at
      from account
      where person_id = :person
      """;

  private static final String RESET =
      """
      select password_reset_at as at
      from account
      where password_reset_by = :person
      order by password_reset_at
      """;

  private static final String LOGIN_LINK =
      """
      select issued_at as at, expires_at as ends_at
      from login_link
      where person_id = :person
      order by issued_at
      """;

  private static final String ACCOUNT_LINK =
      """
      select l.issuer as issuer, l.subject as subject, l.linked_at as at
      from account_link l
      join account a on a.account_id = l.account_id
      where a.person_id = :person
      order by l.linked_at
      """;

  AccountRecords(JdbcClient database) {
    super(
        database,
        Set.of("Account", "LoginLink"),
        Map.of(
            "account",
            ACCOUNT,
            "reset",
            RESET,
            "login-link",
            LOGIN_LINK,
            "account-link",
            ACCOUNT_LINK));
  }

  @Override
  public void erase(PersonId person) {
    change("delete from login_link where person_id = :person", person);
    change(
        """
        delete from account_link
        where account_id in (select account_id from account where person_id = :person)
        """,
        person);
    change(
        """
        update account
        set username = 'erased-' || substring(cast(account_id as varchar(36)), 1, 8),
            password_hash = null, link_hash = null, link_expires_at = null, enabled = false,
            administrator = false
        where person_id = :person
        """,
        person);
  }
}
