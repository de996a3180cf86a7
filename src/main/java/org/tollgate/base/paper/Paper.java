package org.tollgate.base.paper;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What a paper says, in one language and without a word about how it looks. The same paper gives
 * the same bytes.
 *
 * @param fileName without its ending
 * @param dated when what it tells became true; the files bear this date and no other
 * @param footer one line at the foot of each page, for example a hash
 */
public record Paper(
    String title,
    String subtitle,
    String fileName,
    Locale language,
    Instant dated,
    Footer footer,
    List<Block> blocks) {

  /**
   * @param text on the left, or blank
   * @param pages "Page {0} of {1}" in the language of the paper
   */
  public record Footer(String text, String pages) {

    String page(int page, int of) {
      return pages.replace("{0}", Integer.toString(page)).replace("{1}", Integer.toString(of));
    }
  }

  /** A part of a paper. */
  public sealed interface Block {}

  /**
   * @param level 1 or 2
   */
  public record Heading(int level, String text) implements Block {}

  /** Line breaks are kept. */
  public record Paragraph(String text) implements Block {}

  /** Names with their values, one below the other. */
  public record KeyValues(List<Pair> pairs) implements Block {

    public KeyValues {
      pairs = List.copyOf(pairs);
    }
  }

  /** A name and its value; a null is a dash. */
  public record Pair(String name, String value) {}

  /**
   * Its heads are repeated on each page.
   *
   * @param columns at least one
   * @param rows with as many cells as there are columns; a null is a dash
   */
  public record Table(List<Column> columns, List<List<String>> rows) implements Block {

    public Table {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
      int width = columns.size();
      if (width == 0 || rows.stream().anyMatch(row -> row.size() != width)) {
        throw new IllegalArgumentException("Each row has a cell for each of " + width + " columns");
      }
    }
  }

  /**
   * @param share of the width, relative to the other columns
   */
  public record Column(String head, int share) {}

  /** A list, numbered or not. */
  public record Items(List<String> texts, boolean numbered) implements Block {

    public Items {
      texts = List.copyOf(texts);
    }
  }

  /** Who signed what, or a line to sign on. */
  public record Signatures(List<Place> places) implements Block {

    public Signatures {
      places = List.copyOf(places);
    }
  }

  /**
   * A place for a signature.
   *
   * @param meaning what is signed
   * @param mark under the line: the electronic signature, or that it is open
   */
  public record Place(String meaning, String name, String mark) {}

  public Paper {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(dated, "dated");
    blocks = List.copyOf(blocks);
  }
}
