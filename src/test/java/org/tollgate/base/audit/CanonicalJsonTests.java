package org.tollgate.base.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tollgate.base.shared.PersonId;

class CanonicalJsonTests {

  @Test
  void doesNotDependOnTheOrderOfAMap() {
    List<String> keys =
        new ArrayList<>(List.of("b", "a", "ä", "Z", "aa", "\u20ac", "\ud83d\ude00", "\uffee", "1"));
    String first = CanonicalJson.of(filled(keys));
    Random random = new Random(7);
    for (int i = 0; i < 50; i++) {
      Collections.shuffle(keys, random);
      assertThat(CanonicalJson.of(filled(keys))).isEqualTo(first);
    }
  }

  private static Map<String, Object> filled(List<String> keys) {
    Map<String, Object> map = new LinkedHashMap<>();
    keys.forEach(key -> map.put(key, key.length()));
    return map;
  }

  /** The example of RFC 8785, section 3.2.3. */
  @Test
  void sortsKeysByUtf16UnitsAsRfc8785Shows() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("\u20ac", 1);
    map.put("\r", 2);
    map.put("\uffee", 3);
    map.put("1", 4);
    map.put("\ud83d\ude00", 5);
    map.put("\u0080", 6);
    map.put("\u00f6", 7);

    assertThat(CanonicalJson.of(map))
        .startsWith(
            "{\"\\r\":2,\"1\":4,\"\u0080\":6,\"\u00f6\":7,\"\u20ac\":1,\"\ud83d\ude00\":5,\"\uffee\":3}");
  }

  @Test
  void writesNumbersPlainlyAndWithoutTrailingZeros() {
    assertThat(number(new BigDecimal("1.50"))).isEqualTo("1.5");
    assertThat(number(new BigDecimal("100"))).isEqualTo("100");
    assertThat(number(new BigDecimal("1E+3"))).isEqualTo("1000");
    assertThat(number(new BigDecimal("0.00"))).isEqualTo("0");
    assertThat(number(new BigDecimal("-0.10"))).isEqualTo("-0.1");
    assertThat(number(0.1)).isEqualTo("0.1");
    assertThat(number(12)).isEqualTo("12");
    assertThat(number(Long.MAX_VALUE)).isEqualTo("9223372036854775807");
    assertThat(number(new BigInteger("123456789012345678901"))).isEqualTo("123456789012345678901");
  }

  private static String number(Number number) {
    String json = CanonicalJson.of(Map.of("n", number));
    return json.substring("{\"n\":".length(), json.length() - 1);
  }

  @Test
  void writesTextInNfcWithTheShortestEscapes() {
    assertThat(CanonicalJson.of(Map.of("e\u0301", "cafe\u0301 \"\\\n\u0001\u007f/")))
        .isEqualTo("{\"\u00e9\":\"caf\u00e9 \\\"\\\\\\n\\u0001\u007f/\"}");
  }

  @Test
  void cutsInstantsToMicroseconds() {
    assertThat(CanonicalJson.of(Map.of("at", Instant.parse("2027-03-01T10:00:00.123456999Z"))))
        .isEqualTo("{\"at\":\"2027-03-01T10:00:00.123456Z\"}");
  }

  @Test
  void writesEveryKindOfFact() {
    UUID id = new UUID(1, 2);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("yes", true);
    facts.put("id", id);
    facts.put("day", LocalDate.of(2027, 3, 1));
    facts.put("word", DayOfWeek.MONDAY);
    facts.put("list", List.of(1, "two", Map.of("three", 3)));
    facts.put("byDay", Map.of(DayOfWeek.FRIDAY, 1));
    facts.put("none", null);
    facts.put("empty", Map.of());
    facts.put("nothing", List.of());

    assertThat(CanonicalJson.of(facts))
        .isEqualTo(
            "{\"byDay\":{\"FRIDAY\":1},\"day\":\"2027-03-01\",\"empty\":{},\"id\":\""
                + id
                + "\",\"list\":[1,\"two\",{\"three\":3}],\"nothing\":[],\"word\":\"MONDAY\",\"yes\":true}");
  }

  @Test
  void refusesWhatHasNoSpelling() {
    assertRefused(Map.of("x", PersonId.random()));
    assertRefused(Map.of("x", Double.NaN));
    assertRefused(Map.of("x", Arrays.asList(1, null)));
    assertRefused(Map.of(1, "x"));
    assertRefused(Map.of("x", "\ud800"));
    assertRefused(Map.of("x", "a\udc00"));
  }

  @Test
  void refusesTwoKeysThatAreOneAfterNormalisation() {
    assertRefused(Map.of("\u00e9", 1, "e\u0301", 2));
  }

  private static void assertRefused(Map<?, ?> map) {
    assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.of(map));
  }
}
