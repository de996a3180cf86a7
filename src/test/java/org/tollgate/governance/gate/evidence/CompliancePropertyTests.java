package org.tollgate.governance.gate.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Offset;
import org.tollgate.governance.gate.evidence.Compliance.Band;
import org.tollgate.governance.gate.evidence.Compliance.Weighed;

class CompliancePropertyTests {

  @Property
  void liesBetweenNothingAndEverything(@ForAll("criteria") List<Weighed> criteria) {
    assertThat(Compliance.of(criteria).percent(1)).isBetween(BigDecimal.ZERO, hundred());
  }

  @Property
  void doesNotDependOnTheOrder(@ForAll("criteria") List<Weighed> criteria, @ForAll Random random) {
    List<Weighed> shuffled = new ArrayList<>(criteria);
    Collections.shuffle(shuffled, random);

    assertThat(Compliance.of(shuffled)).isEqualTo(Compliance.of(criteria));
  }

  @Property
  void agreesWithTheFormulaWrittenOut(@ForAll("criteria") List<Weighed> criteria) {
    double reached = 0;
    double whole = 0;
    for (Weighed each : criteria) {
      if (each.reply() != Reply.NOT_APPLICABLE) {
        whole += each.weight();
        reached +=
            each.reply() == Reply.YES
                ? each.weight()
                : each.reply() == Reply.PARTLY ? each.weight() * 0.5 : 0;
      }
    }
    double expected = whole == 0 ? 0 : reached / whole * 100;

    assertThat(Compliance.of(criteria).percent(6).doubleValue())
        .isCloseTo(expected, Offset.offset(1e-6));
  }

  @Property
  void whatDoesNotApplyChangesNothing(
      @ForAll("criteria") List<Weighed> criteria, @ForAll("weight") int weight) {
    List<Weighed> more = new ArrayList<>(criteria);
    more.add(new Weighed(weight, Reply.NOT_APPLICABLE));

    assertThat(Compliance.of(more)).isEqualTo(Compliance.of(criteria));
  }

  @Property
  void neverFallsWhenAnAnswerImproves(
      @ForAll("criteria") List<Weighed> criteria, @ForAll("weight") int weight) {
    List<Weighed> no = new ArrayList<>(criteria);
    no.add(new Weighed(weight, Reply.NO));
    List<Weighed> partly = new ArrayList<>(criteria);
    partly.add(new Weighed(weight, Reply.PARTLY));
    List<Weighed> yes = new ArrayList<>(criteria);
    yes.add(new Weighed(weight, Reply.YES));

    assertThat(Compliance.of(partly).percent(6)).isGreaterThan(Compliance.of(no).percent(6));
    assertThat(Compliance.of(yes).percent(6)).isGreaterThan(Compliance.of(partly).percent(6));
  }

  @Property
  void bandsFollowTheExactShare(@ForAll("criteria") List<Weighed> criteria) {
    Compliance compliance = Compliance.of(criteria);
    if (compliance.weight() == 0) {
      assertThat(compliance.band()).isEqualTo(Band.LOW);
      return;
    }
    BigDecimal share =
        BigDecimal.valueOf(compliance.halfPoints() * 50L)
            .divide(BigDecimal.valueOf(compliance.weight()), MathContext.DECIMAL64);
    Band expected =
        share.compareTo(BigDecimal.valueOf(50)) <= 0
            ? Band.LOW
            : share.compareTo(BigDecimal.valueOf(80)) <= 0 ? Band.MIDDLE : Band.HIGH;

    assertThat(compliance.band()).isEqualTo(expected);
  }

  @Example
  void bordersBelongToTheLowerBand() {
    assertThat(new Compliance(1, 1).band()).isEqualTo(Band.LOW);
    assertThat(new Compliance(8, 5).band()).isEqualTo(Band.MIDDLE);
    assertThat(new Compliance(1601, 1000).band()).isEqualTo(Band.HIGH);
    assertThat(new Compliance(1601, 1000).percent(1)).isEqualByComparingTo("80.1");
  }

  @Example
  void anUnansweredCriterionCountsAsNo() {
    assertThat(Compliance.of(List.of(new Weighed(3, Reply.YES), new Weighed(1, null))).percent(1))
        .isEqualByComparingTo("75.0");
  }

  @Provide
  Arbitrary<List<Weighed>> criteria() {
    Arbitrary<Reply> reply = Arbitraries.of(Reply.class).injectNull(0.2);
    return Combinators.combine(weight(), reply).as(Weighed::new).list().ofMaxSize(40);
  }

  @Provide
  Arbitrary<Integer> weight() {
    return Arbitraries.integers().between(1, 5);
  }

  private static BigDecimal hundred() {
    return BigDecimal.valueOf(100);
  }
}
