package org.tollgate.shell.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.tollgate.base.shared.PersonId;
import org.tollgate.benefit.kpi.Cadence;
import org.tollgate.benefit.kpi.Definition;
import org.tollgate.benefit.kpi.Definition.Method;
import org.tollgate.benefit.kpi.Definition.Unit;
import org.tollgate.benefit.statistics.Direction;

/** The indicators of the samples and their invented figures. */
final class SampleKpis {

  /** After go-live of the shop, by number of the indicator. */
  static final List<List<Double>> SHOP_AFTER =
      List.of(
          List.of(44., 39., 48., 41., 46., 50., 38., 43., 45., 40., 47., 42.),
          List.of(37., 38., 36., 39., 38., 37., 40., 38., 39., 37., 38., 40.),
          List.of(118., 121., 116., 124., 119., 122.),
          List.of(9.8, 10.4, 9.9, 10.6, 10.1, 10.8, 10.2, 10.5, 10.7, 10.0, 10.3, 10.6),
          List.of(72.5, 72.9, 72.4, 72.7, 72.6, 72.8, 72.3, 72.6, 72.9, 72.5, 72.7, 72.6),
          List.of(31., 33., 30., 34., 32., 33.));

  /** Of how many, where shares are compared; else 0. */
  static final List<Integer> SHOP_OF = List.of(0, 400, 0, 2000, 20_000, 0);

  private static final String STRANGER =
      "A regular customer of the stores is a stranger to the online shop";
  private static final String STARTS_AGAIN =
      "A customer who moves from the call centre to a branch starts again from nothing";
  private static final String UNANSWERED = "Nobody can say which quotes were never answered";
  private static final String TWICE = "One customer in nine stands in the books twice";

  private SampleKpis() {}

  static List<KpiStory.Measure> shop(PersonId owner) {
    List<KpiStory.Measure> all = new ArrayList<>(callsAndKnownCustomers(owner));
    all.addAll(ordersAndParcels(owner));
    return all;
  }

  private static List<KpiStory.Measure> callsAndKnownCustomers(PersonId owner) {
    Definition known =
        share("Regular customers recognised", STRANGER, Direction.HIGHER_IS_BETTER, owner);
    return List.of(
        new KpiStory.Measure(
            null,
            seconds("Waiting time per call", "", "callers stay on the line", owner),
            List.of(52., 47., 61., 55., 58., 49., 63., 54., 50., 57., 60., 53.),
            "47",
            0),
        new KpiStory.Measure(
            null,
            known,
            List.of(30., 33., 31., 34., 32., 30., 35., 33., 31., 34., 32., 33.),
            "38",
            400),
        new KpiStory.Measure(
            "average-order-size",
            money("Average order size", STRANGER, owner),
            List.of(112., 119., 115., 123., 117., 120., 114., 122., 118., 116., 121., 119.),
            "125",
            0));
  }

  private static List<KpiStory.Measure> ordersAndParcels(PersonId owner) {
    Definition answered =
        share("Questions answered the same day", STRANGER, Direction.HIGHER_IS_BETTER, owner);
    return List.of(
        new KpiStory.Measure(
            null,
            share("Parcels sent back", "", Direction.LOWER_IS_BETTER, owner),
            List.of(8.1, 8.6, 7.9, 8.4, 8.2, 8.8, 8.0, 8.5, 8.3, 8.7, 8.1, 8.4),
            "8",
            2000),
        new KpiStory.Measure(
            null,
            answered,
            List.of(72.0, 72.2, 71.8, 72.1, 71.9, 72.3, 71.7, 72.0, 72.2, 71.9, 72.1, 71.8),
            "72.4",
            20_000),
        new KpiStory.Measure(
            "order-margin",
            money("Margin of an order", STRANGER, owner),
            List.of(29., 31., 28., 32., 30., 29., 33., 30., 31., 28., 32., 30.),
            "33",
            0));
  }

  /** What the margin was made to mean after the shop had signed: it no longer compares. */
  static Definition otherMargin(PersonId owner) {
    Definition signed = money("Margin of an order", "", owner);
    return new Definition(
        signed.meaning(),
        new Definition.Formula(
            "revenue less goods and parcels",
            "orders",
            "returns",
            Unit.CURRENCY,
            "EUR",
            0,
            BigDecimal.ZERO,
            null),
        signed.measuring(),
        signed.analysis());
  }

  static List<KpiStory.Measure> travel(PersonId desk, PersonId calls, PersonId branches) {
    Definition waiting =
        seconds("Waiting time per call", STARTS_AGAIN, "callers stay on the line", calls);
    Definition answered =
        share("Quotes answered in 24 hours", UNANSWERED, Direction.HIGHER_IS_BETTER, desk);
    Definition unique =
        share("Records without duplicates", TWICE, Direction.HIGHER_IS_BETTER, branches);
    return List.of(
        new KpiStory.Measure(
            null,
            waiting,
            List.of(55., 49., 60., 54., 57., 51., 62., 53., 52., 58., 59., 56.),
            "47",
            0),
        new KpiStory.Measure(
            null,
            answered,
            List.of(60., 62., 61., 59., 63., 60., 62., 61., 64., 60., 61., 62.),
            "63",
            300),
        new KpiStory.Measure(
            null,
            unique,
            List.of(88.2, 88.6, 88.1, 88.9, 88.4, 88.3, 88.7, 88.5, 88.2, 88.8, 88.4, 88.6),
            "88.9",
            4000));
  }

  private static Definition seconds(String name, String problem, String benefit, PersonId owner) {
    return new Definition(
        new Definition.Meaning(name, problem, benefit, "Callers", Direction.LOWER_IS_BETTER),
        new Definition.Formula(
            "seconds in the queue",
            "answered calls",
            "test calls",
            Unit.SECONDS,
            "",
            1,
            null,
            null),
        new Definition.Measuring("call log, weekly mean", Cadence.WEEKLY, owner),
        new Definition.Analysis(Method.WELCH, new BigDecimal(5), 28));
  }

  private static Definition share(
      String name, String problem, Direction direction, PersonId owner) {
    return new Definition(
        new Definition.Meaning(
            name, problem, "fewer customers are lost to others", "Customers", direction),
        new Definition.Formula(
            "those that do",
            "all of the week",
            "",
            Unit.PERCENT,
            "",
            1,
            BigDecimal.ZERO,
            new BigDecimal(100)),
        new Definition.Measuring("order book, weekly count", Cadence.WEEKLY, owner),
        new Definition.Analysis(Method.SHARES, BigDecimal.ONE, 28));
  }

  private static Definition money(String name, String problem, PersonId owner) {
    return new Definition(
        new Definition.Meaning(
            name,
            problem,
            "each order pays for its parcel",
            "Online shop",
            Direction.HIGHER_IS_BETTER),
        new Definition.Formula(
            "revenue of orders",
            "orders",
            "returns",
            Unit.CURRENCY,
            "EUR",
            0,
            BigDecimal.ZERO,
            null),
        new Definition.Measuring("order book, monthly mean", Cadence.MONTHLY, owner),
        new Definition.Analysis(Method.WELCH, new BigDecimal(5), 28));
  }
}
