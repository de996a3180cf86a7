package org.tollgate.shell.backup;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tollgate.base.audit.ChainHead;

/**
 * What a backup says of itself. It is the last entry, so a file without it is not whole.
 *
 * @param madeAt by the clock of the database
 * @param head of the record at the moment of the backup
 * @param steps of the schema, oldest first
 * @param rows by table, in small letters
 * @param documents number of files
 */
public record Manifest(
    Instant madeAt,
    ChainHead head,
    String database,
    List<String> steps,
    Map<String, Long> rows,
    long documents) {

  static final String ENTRY = "manifest.properties";
  private static final String FORMAT = "1";
  private static final String TABLE = "rows.";

  public Manifest {
    steps = List.copyOf(steps);
    rows = Map.copyOf(rows);
  }

  public long rowsInAll() {
    return rows.values().stream().mapToLong(Long::longValue).sum();
  }

  byte[] written() {
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put("format", FORMAT);
    lines.put("made-at", madeAt.toString());
    lines.put("head", head.toString());
    lines.put("database", database);
    lines.put("steps", String.join(",", steps));
    lines.put("documents", Long.toString(documents));
    new TreeMap<>(rows).forEach((table, count) -> lines.put(TABLE + table, count.toString()));
    StringWriter text = new StringWriter();
    lines.forEach((key, value) -> text.write(key + "=" + value + "\n"));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  static Manifest read(byte[] bytes) throws IOException {
    Properties lines = new Properties();
    lines.load(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
    if (!FORMAT.equals(lines.getProperty("format"))) {
      throw new IOException("this version does not know the format of the backup");
    }
    Map<String, Long> rows =
        lines.stringPropertyNames().stream()
            .filter(key -> key.startsWith(TABLE))
            .collect(
                Collectors.toMap(
                    key -> key.substring(TABLE.length()),
                    key -> Long.valueOf(lines.getProperty(key))));
    return new Manifest(
        Instant.parse(lines.getProperty("made-at")),
        ChainHead.parse(lines.getProperty("head")).orElseThrow(),
        lines.getProperty("database"),
        List.of(lines.getProperty("steps").split(",")),
        rows,
        Long.parseLong(lines.getProperty("documents")));
  }
}
