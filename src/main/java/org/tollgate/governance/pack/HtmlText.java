package org.tollgate.governance.pack;

import java.util.List;
import java.util.Locale;

/** Writes a page that is read from a disk: no script, nothing loaded, every value escaped. */
final class HtmlText {

  private static final String STYLE =
      "body{font:16px/1.5 system-ui,sans-serif;max-width:62rem;margin:2rem auto;padding:0 1rem}"
          + "table{border-collapse:collapse;width:100%;margin:1rem 0}"
          + "th,td{border:1px solid #b8c1cc;padding:.4rem .6rem;text-align:left;vertical-align:top}"
          + "pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#f2f4f7;padding:.6rem}"
          + "code{overflow-wrap:anywhere}";

  private final StringBuilder out = new StringBuilder(4096);

  HtmlText(Locale locale, String title) {
    out.append("<!doctype html>\n<html lang=\"").append(escaped(locale.toLanguageTag()));
    out.append("\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\"");
    out.append(" content=\"width=device-width, initial-scale=1\">\n");
    out.append("<meta http-equiv=\"Content-Security-Policy\"");
    out.append(" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>");
    out.append(escaped(title)).append("</title>\n<style>").append(STYLE);
    out.append("</style>\n</head>\n<body>\n");
    element("h1", title);
  }

  HtmlText head(String text) {
    return element("h2", text);
  }

  HtmlText line(String text) {
    return element("p", text);
  }

  HtmlText quote(String text) {
    return element("pre", text);
  }

  /**
   * @param cells of one row, a null is a dash; several lines stay several
   */
  HtmlText table(List<String> heads, List<List<String>> cells) {
    out.append("<table>\n<thead><tr>");
    heads.forEach(text -> out.append("<th scope=\"col\">").append(escaped(text)).append("</th>"));
    out.append("</tr></thead>\n<tbody>\n");
    for (List<String> row : cells) {
      out.append("<tr>");
      row.forEach(text -> out.append("<td>").append(cell(text)).append("</td>"));
      out.append("</tr>\n");
    }
    out.append("</tbody>\n</table>\n");
    return this;
  }

  String end() {
    return out + "</body>\n</html>\n";
  }

  private HtmlText element(String name, String text) {
    out.append('<').append(name).append('>').append(escaped(text));
    out.append("</").append(name).append(">\n");
    return this;
  }

  private static String cell(String text) {
    return text == null || text.isBlank() ? "–" : escaped(text).replace("\n", "<br>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
