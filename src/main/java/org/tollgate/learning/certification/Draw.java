package org.tollgate.learning.certification;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Draws a paper: one question on each critical step, then those that the candidate has met least,
 * with few click paths. The same seed and the same bank give the same paper (E4).
 *
 * @param seed stored with the sitting
 * @param size how many questions the paper has
 * @param critical the steps that must be asked
 * @param met how often the candidate had a question before
 */
record Draw(long seed, int size, List<UUID> critical, Map<QuestionId, Integer> met) {

  /**
   * One question of a paper.
   *
   * @param order where each shown option stands in the question: {@code order.get(0)} is shown
   *     first
   */
  record Item(QuestionId question, List<Integer> order) {}

  /** What may be drawn, with the number of options. */
  record Candidate(QuestionView question, int options) {}

  /** Empty where the bank has not enough. */
  Optional<List<Item>> from(List<Candidate> bank) {
    Random random = new Random(seed);
    List<Candidate> pool = new ArrayList<>(bank);
    pool.sort(Comparator.comparing(each -> each.question().id().value()));
    Collections.shuffle(pool, random);
    pool.sort(Comparator.comparing(each -> met.getOrDefault(each.question().id(), 0)));
    Set<Candidate> drawn = new LinkedHashSet<>();
    for (UUID step : critical) {
      Optional<Candidate> one = first(pool, drawn, step);
      if (one.isEmpty()) {
        return Optional.empty();
      }
      drawn.add(one.get());
    }
    pool.stream()
        .filter(each -> !drawn.contains(each))
        .filter(each -> drawn.size() < size && mayJoin(each, drawn))
        .forEachOrdered(drawn::add);
    return drawn.size() < size ? Optional.empty() : Optional.of(shuffled(drawn, random));
  }

  private Optional<Candidate> first(List<Candidate> pool, Set<Candidate> drawn, UUID step) {
    return pool.stream()
        .filter(each -> each.question().step().equals(step))
        .filter(each -> !drawn.contains(each) && mayJoin(each, drawn))
        .findFirst();
  }

  private boolean mayJoin(Candidate one, Set<Candidate> drawn) {
    return one.question().kind() != QuestionKind.CLICK_PATH
        || drawn.stream().filter(d -> d.question().kind() == QuestionKind.CLICK_PATH).count()
            < Coverage.clickPathsOf(size);
  }

  private static List<Item> shuffled(Set<Candidate> drawn, Random random) {
    List<Candidate> order = new ArrayList<>(drawn);
    Collections.shuffle(order, random);
    return order.stream().map(each -> item(each, random)).collect(Collectors.toList());
  }

  private static Item item(Candidate one, Random random) {
    List<Integer> places = new ArrayList<>(IntStream.range(0, one.options()).boxed().toList());
    if (one.question().type() != QuestionType.TRUE_FALSE) {
      Collections.shuffle(places, random);
    }
    return new Item(one.question().id(), List.copyOf(places));
  }
}
