package org.tollgate.shell.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.TransactionExecution;
import org.tollgate.base.shared.Reading;

class PageReadingTests {

  private final PageReading pages = new PageReading();
  private final Set<String> asked = new HashSet<>();

  @AfterEach
  void leavesNothingToTheNextTest() {
    Reading.end();
  }

  @Test
  void asksTheSourceOnlyForWhatIsNotKnownYet() {
    open("GET");
    read(Set.of("a", "b"));
    asked.clear();

    assertThat(read(Set.of("b", "c"))).isEqualTo(Map.of("b", "B", "c", "C"));
    assertThat(asked).containsExactly("c");
  }

  @Test
  void remembersThatSomethingIsNotThere() {
    open("GET");
    read(Set.of("none"));
    asked.clear();

    assertThat(read(Set.of("none"))).isEmpty();
    assertThat(asked).isEmpty();
  }

  @Test
  void takesWhatWasReadTogetherWithSomethingElse() {
    open("GET");
    Reading.keep("letters", "a", "A");

    assertThat(read(Set.of("a"))).containsExactly(Map.entry("a", "A"));
    assertThat(asked).isEmpty();
  }

  @Test
  void remembersForAsLongAsSomethingIsPutTogether() {
    Reading.during(
        () -> {
          read(Set.of("a"));
          asked.clear();
          return Reading.during(() -> read(Set.of("a")));
        });
    assertThat(asked).isEmpty();

    read(Set.of("a"));
    assertThat(asked).containsExactly("a");
  }

  @Test
  void readsAnewFromTheFirstWriteOn() {
    open("GET");
    read(Set.of("a"));
    asked.clear();
    pages.beforeBegin(transaction(true));
    read(Set.of("a"));
    assertThat(asked).isEmpty();

    pages.beforeBegin(transaction(false));
    read(Set.of("a"));

    assertThat(asked).containsExactly("a");
  }

  @Test
  void remembersNothingForARequestThatWrites() {
    open("POST");
    read(Set.of("a"));
    asked.clear();

    read(Set.of("a"));

    assertThat(asked).containsExactly("a");
  }

  @Test
  void forgetsAtTheEndOfThePage() {
    open("GET");
    read(Set.of("a"));
    asked.clear();
    pages.afterCompletion(new MockHttpServletRequest(), new MockHttpServletResponse(), this, null);

    read(Set.of("a"));

    assertThat(asked).containsExactly("a");
  }

  private void open(String method) {
    pages.preHandle(new MockHttpServletRequest(method, "/"), new MockHttpServletResponse(), this);
  }

  private Map<String, String> read(Set<String> wanted) {
    return Reading.of("letters", wanted, this::source);
  }

  private Map<String, String> source(Set<String> wanted) {
    asked.addAll(wanted);
    Map<String, String> found = new HashMap<>();
    wanted.stream()
        .filter(w -> w.length() == 1)
        .forEach(w -> found.put(w, w.toUpperCase(java.util.Locale.ROOT)));
    return found;
  }

  private static TransactionExecution transaction(boolean readOnly) {
    return new TransactionExecution() {
      @Override
      public boolean isReadOnly() {
        return readOnly;
      }
    };
  }
}
