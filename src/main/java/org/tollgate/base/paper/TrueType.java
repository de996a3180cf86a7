package org.tollgate.base.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A TrueType font of which a part goes into a file. */
final class TrueType {

  /** The tables that name glyphs by number (GSUB, GPOS) are left out: the numbers change. */
  private static final List<String> TABLES =
      List.of(
          "OS/2", "cmap", "cvt ", "fpgm", "gasp", "glyf", "head", "hhea", "hmtx", "loca", "maxp",
          "name", "post", "prep");

  /** How many bytes at the start are obfuscated: the key twice. */
  private static final int OBFUSCATED = 32;

  private final TrueTypeFont font;
  private final CmapLookup characters;

  TrueType(byte[] file) throws IOException {
    font = new TTFParser().parse(new RandomAccessReadBuffer(file));
    characters = font.getUnicodeCmapLookup();
  }

  /**
   * A font with some of its characters.
   *
   * @param guid the key of the obfuscation, in braces; drawn from the bytes, so that one paper
   *     gives one file
   * @param panose ten bytes as hexadecimal digits
   * @param ranges four words that tell the Unicode ranges of the whole font, two its code pages
   */
  record Subset(byte[] bytes, String guid, String panose, List<Long> ranges) {

    /**
     * ECMA-376 part 1, 17.8.1: the first 32 bytes are combined by exclusive or with the bytes of
     * the key, the last written one first.
     */
    byte[] obfuscated() {
      byte[] key = HexFormat.of().parseHex(guid.replaceAll("[{}-]", ""));
      byte[] out = bytes.clone();
      for (int i = 0; i < OBFUSCATED; i++) {
        out[i] ^= key[key.length - 1 - i % key.length];
      }
      return out;
    }
  }

  /** Beyond the first 65,536 characters a subset can hold none. */
  boolean has(int character) {
    return Character.isBmpCodePoint(character) && characters.getGlyphId(character) != 0;
  }

  /**
   * @param used characters that {@link #has} knows
   */
  Subset with(Set<Integer> used) throws IOException {
    TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
    subsetter.addAll(used);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    subsetter.writeToStream(out);
    OS2WindowsMetricsTable metrics = font.getOS2Windows();
    UUID key = UUID.nameUUIDFromBytes(out.toByteArray());
    return new Subset(
        out.toByteArray(),
        "{" + key.toString().toUpperCase(Locale.ROOT) + "}",
        HexFormat.of().withUpperCase().formatHex(metrics.getPanose()),
        List.of(
            metrics.getUnicodeRange1(),
            metrics.getUnicodeRange2(),
            metrics.getUnicodeRange3(),
            metrics.getUnicodeRange4(),
            metrics.getCodePageRange1(),
            metrics.getCodePageRange2()));
  }
}
