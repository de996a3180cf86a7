package org.tollgate.governance.rollout;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tollgate.base.account.AccountDirectory;
import org.tollgate.base.account.Standing;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.people.PersonView;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.OrganisationId;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;

/**
 * Whether a person can take a seat of an organisation at all. A seat belongs to a party, and what
 * only the client may see follows the seat: therefore nobody sits for an organisation not theirs.
 */
@Component
class SeatCandidates {

  private final PeopleDirectory people;
  private final AccountDirectory accounts;

  SeatCandidates(PeopleDirectory people, AccountDirectory accounts) {
    this.people = people;
    this.accounts = accounts;
  }

  Optional<Refusal> check(PersonId person, OrganisationId organisation) {
    PersonView view = view(person);
    if (people.hasLeft(person)) {
      return Optional.of(Refusal.because("rollout.refused.has-left", view.name()));
    }
    if (!view.organisation().equals(organisation)) {
      return Optional.of(Refusal.because("rollout.refused.other-organisation", view.name()));
    }
    Standing account = accounts.of(Set.of(person)).get(person);
    return account != null && account.administrator()
        ? Optional.of(Refusal.because("rollout.refused.administrator", view.name()))
        : Optional.empty();
  }

  OrganisationId organisationOf(PersonId person) {
    return view(person).organisation();
  }

  private PersonView view(PersonId person) {
    return people.find(person).orElseThrow(() -> new NotFoundException("person", person));
  }
}
