package org.tollgate.base.account;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Recordable;
import org.tollgate.base.shared.RolloutId;

/** Somebody's access was given, taken or renewed. */
public record AccessChanged(Actor actor, Kind kind, AccountId account, PersonId person)
    implements Recordable {

  /** What was done to the account. */
  public enum Kind {
    ACCOUNT_OPENED,
    ACCOUNT_DISABLED,
    ACCOUNT_ENABLED,
    ADMINISTRATOR_GRANTED,
    ADMINISTRATOR_REVOKED,
    PASSWORD_RESET,
    PASSWORD_CHOSEN,
    PROVIDER_LINKED
  }

  @Override
  public String act() {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public RolloutId rolloutId() {
    return null;
  }

  @Override
  public UUID subject() {
    return account.value();
  }

  @Override
  public Map<String, Object> facts() {
    return Map.of("person", person.value());
  }
}
