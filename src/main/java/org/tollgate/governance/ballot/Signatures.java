package org.tollgate.governance.ballot;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tollgate.base.account.AccountDirectory;
import org.tollgate.base.account.Confirmation;
import org.tollgate.base.account.SigningPassword;
import org.tollgate.base.shared.Actor;

/** Asks for the password, which is the last step, and makes the signed vote (M11). */
@Component
class Signatures {

  private final SigningPassword password;
  private final AccountDirectory accounts;
  private final Clock clock;

  Signatures(SigningPassword password, AccountDirectory accounts, Clock clock) {
    this.password = password;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** Why the signature does not count; empty if it does. */
  Optional<VoteResult.Refused> check(Actor actor, String typed) {
    Confirmation confirmation = password.confirms(actor, typed);
    if (confirmation instanceof Confirmation.Confirmed) {
      return Optional.empty();
    }
    if (confirmation instanceof Confirmation.Slowed slowed) {
      long seconds = slowed.delay().toSeconds() + 1;
      return Optional.of(VoteResult.Refused.because("ballot.refused.password-slowed", seconds));
    }
    return Optional.of(VoteResult.Refused.because("ballot.refused.password"));
  }

  Vote.Signed sign(Actor actor, VoteChecks.Verdict.Signable signable, CastVote vote) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    boolean reset = !accounts.passwordResetWithin72h(Set.of(actor.person()), now).isEmpty();
    return new Vote.Signed(
        vote.choice(),
        vote.comment(),
        vote.conditions(),
        signable.text(),
        SignedText.salt(),
        new Vote.Voter(actor.person(), signable.seat().holder(), reset),
        now);
  }
}
