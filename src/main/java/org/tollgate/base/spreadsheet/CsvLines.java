package org.tollgate.base.spreadsheet;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/** Cuts a CSV into cells, quoted ones too (RFC 4180); the first line tells the delimiter. */
final class CsvLines {

  private static final String DELIMITERS = ";\t|,";
  private static final int LONGEST_CELL = 100_000;

  private final Reader in;
  private char delimiter;
  private int line;
  private int at = 1;
  private int ahead = -2;

  CsvLines(Reader in) {
    this.in = in;
  }

  /**
   * @param number of the line in the file, from 1
   */
  record Line(int number, List<String> cells) {

    /** Without blanks around it; empty where the line is shorter. */
    String cell(int place) {
      return place < cells.size() ? cells.get(place).strip() : "";
    }
  }

  /** Line on which the last row began, from 1. */
  int number() {
    return line;
  }

  /** The next row, or null at the end. */
  List<String> next() throws IOException {
    if (delimiter == 0) {
      return first();
    }
    if (peek() < 0) {
      return null;
    }
    line = at;
    List<String> cells = new ArrayList<>();
    do {
      cells.add(cell());
    } while (took(delimiter));
    if (took('\r')) {
      took('\n');
      at++;
    } else if (took('\n')) {
      at++;
    }
    return cells;
  }

  /** Headings hold no delimiter, so that the one which parts most of them is it. */
  private List<String> first() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int c = take(); c >= 0 && c != '\n'; c = take()) {
      if (c != '\r' && c != '\uFEFF' && text.length() < LONGEST_CELL) {
        text.append((char) c);
      }
    }
    line = at++;
    if (text.toString().isBlank()) {
      return null;
    }
    long most = -1;
    for (char candidate : DELIMITERS.toCharArray()) {
      long count = text.chars().filter(c -> c == candidate).count();
      if (count > most) {
        most = count;
        delimiter = candidate;
      }
    }
    List<String> cells = new ArrayList<>();
    for (String cell : text.toString().split(java.util.regex.Pattern.quote("" + delimiter), -1)) {
      cells.add(cell.strip().replaceAll("^\"|\"$", ""));
    }
    return cells;
  }

  private String cell() throws IOException {
    StringBuilder text = new StringBuilder();
    boolean quoted = took('"');
    while (true) {
      int c = peek();
      if (c < 0 || (!quoted && (c == delimiter || c == '\n' || c == '\r'))) {
        return text.toString();
      }
      take();
      if (quoted && c == '"') {
        if (!took('"')) {
          quoted = false;
          continue;
        }
      }
      at += quoted && c == '\n' ? 1 : 0;
      if (text.length() >= LONGEST_CELL) {
        throw new IOException("A cell longer than " + LONGEST_CELL);
      }
      text.append((char) c);
    }
  }

  private boolean took(char wanted) throws IOException {
    if (peek() == wanted) {
      take();
      return true;
    }
    return false;
  }

  private int peek() throws IOException {
    if (ahead == -2) {
      ahead = in.read();
    }
    return ahead;
  }

  private int take() throws IOException {
    int c = peek();
    ahead = -2;
    return c;
  }
}
