package org.tollgate.shell.sample;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tollgate.shell.start.DemoAccounts;

/**
 * Builds the samples at the demo's first start and leaves them alone ever after: what people did
 * with them is theirs.
 */
@Component
@Profile("demo")
class SampleBuilder implements ApplicationRunner, DemoAccounts {

  /** Raise it when a story changes, so that an older demo says that it is older. */
  static final int VERSION = 4;

  private static final Logger LOG = LoggerFactory.getLogger(SampleBuilder.class);

  private static final String RESET =
      "They stay as they are. For fresh ones start with --tollgate.demo.reset=true: the data folder"
          + " is then moved aside, not deleted.";

  private static final List<String> ACCOUNTS =
      List.of(
          "director",
          "chair",
          "member1",
          "member2",
          "member3",
          "member4",
          "lead",
          "staff",
          "consultant",
          "implementer",
          "auditor",
          "admin");

  private final SampleLedger ledger;
  private final TravellingClock clock;
  private final SamplePeople people;
  private final LanternwayTravel travel;
  private final QuillonOutdoor shop;

  SampleBuilder(
      SampleLedger ledger,
      TravellingClock clock,
      SamplePeople people,
      LanternwayTravel travel,
      QuillonOutdoor shop) {
    this.ledger = ledger;
    this.clock = clock;
    this.people = people;
    this.travel = travel;
    this.shop = shop;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    Optional<SampleLedger.Held> held = ledger.held();
    if (held.isEmpty()) {
      build();
    } else if (!held.get().complete()) {
      LOG.warn(
          "The start that built the samples was interrupted, so they are not whole. {}", RESET);
    } else if (held.get().version() != VERSION) {
      LOG.warn(
          "The samples here are of version {}, this demo would build version {}. {}",
          held.get().version(),
          VERSION,
          RESET);
    }
  }

  private void build() {
    LOG.info("First start of the demo: two sample rollouts are being built");
    ledger.begin(VERSION, clock.realNow());
    try {
      Calendar calendar = new Calendar(clock);
      calendar.goTo(-600);
      Company company = people.settle();
      shop.tell(company, calendar);
      clock.comeHome();
      travel.tell(company, new Calendar(clock));
    } finally {
      clock.comeHome();
    }
    ledger.complete();
  }

  @Override
  public List<String> usernames() {
    return ACCOUNTS;
  }

  @Override
  public String password() {
    return SamplePeople.PASSWORD;
  }
}
