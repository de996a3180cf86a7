package org.tollgate.improvement.signal;

import java.util.List;
import org.springframework.stereotype.Component;

/** Asks every source. */
@Component
public class Signals {

  private final List<SignalSource> sources;

  Signals(List<SignalSource> sources) {
    this.sources = List.copyOf(sources);
  }

  public List<Signal> of(SignalSource.Question question) {
    return sources.stream().flatMap(source -> source.signals(question).stream()).toList();
  }
}
