package org.tollgate.governance.ballot.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.tollgate.governance.ballot.BallotPaper;
import org.tollgate.governance.ballot.Choice;

/**
 * Votes as blocks, one row a choice, drawn at the size of a phone.
 *
 * @param width of the drawing; its rows are 30 high
 */
record VoteChart(int width, List<Row> rows) {

  private static final int LABEL = 108;
  private static final int WIDTH = 340;
  private static final int ROW = 30;
  private static final int WIDEST_BLOCK = 26;
  private static final int COUNT = 76;
  private static final int GAP = 3;

  /**
   * @param fill class of the blocks
   * @param y of the blocks' upper edge
   * @param blocks x of each vote
   * @param casting x of the casting vote, or null
   * @param end x of the figure
   */
  record Row(
      Choice choice,
      String fill,
      int y,
      int block,
      List<Integer> blocks,
      Integer casting,
      int end) {

    public int count() {
      return blocks.size();
    }
  }

  static VoteChart of(BallotPaper.Result result) {
    Choice casting = result.casting() == null ? null : result.casting().choice();
    int most = 1 + result.votes().values().stream().mapToInt(Integer::intValue).max().orElse(0);
    int block = Math.min(WIDEST_BLOCK, (WIDTH - LABEL - COUNT) / most - GAP);
    List<Row> rows = new ArrayList<>();
    for (Choice choice : Choice.values()) {
      int votes = result.votes().getOrDefault(choice, 0);
      if (votes > 0 || choice == casting) {
        rows.add(row(choice, votes, choice == casting, rows.size(), block));
      }
    }
    return new VoteChart(WIDTH, rows);
  }

  private static Row row(Choice choice, int votes, boolean casting, int at, int block) {
    List<Integer> blocks = IntStream.range(0, votes).map(i -> x(i, block)).boxed().toList();
    int all = votes + (casting ? 1 : 0);
    Integer last = casting ? x(votes, block) : null;
    return new Row(choice, fill(choice), 4 + at * ROW, block, blocks, last, x(all, block) + 5);
  }

  private static int x(int number, int block) {
    return LABEL + 4 + number * (block + GAP);
  }

  public int height() {
    return rows.size() * ROW;
  }

  public int axis() {
    return LABEL;
  }

  static String kind(Choice choice) {
    return switch (choice) {
      case GO -> "ok";
      case CONDITIONAL -> "watch";
      case NO_GO -> "stop";
      case HOLD, ABSTAIN -> "none";
    };
  }

  private static String fill(Choice choice) {
    return switch (choice) {
      case GO -> "fill-ok";
      case CONDITIONAL -> "fill-watch";
      case HOLD -> "fill-ink3";
      case NO_GO -> "fill-stop";
      case ABSTAIN -> "fill-line";
    };
  }
}
