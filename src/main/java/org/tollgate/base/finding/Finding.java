package org.tollgate.base.finding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.finding.Finder.Found;
import org.tollgate.base.finding.Finder.Kind;
import org.tollgate.base.shared.Actor;

/** Asks every room for what a reader looks for. */
@Service
@Transactional(readOnly = true)
public class Finding {

  /** Hits of each kind where all kinds are shown. */
  public static final int FIRST = 5;

  /** Hits on a page of one kind. */
  public static final int PAGE = 20;

  private final ObjectProvider<Finder> finders;

  Finding(ObjectProvider<Finder> finders) {
    this.finders = finders;
  }

  /** What was found of one kind. */
  public record Group(Kind kind, Found found) {

    public boolean hasMore() {
      return found.total() > found.hits().size();
    }
  }

  /** The first hits of each kind of which there are any; none for a text that is too short. */
  public List<Group> everywhere(Actor actor, String text, Locale language) {
    Sought sought = new Sought(text, language, 0, FIRST);
    List<Group> groups = new ArrayList<>();
    if (!sought.isTooShort()) {
      finders().forEach((kind, finder) -> groups.add(new Group(kind, finder.find(actor, sought))));
    }
    return groups.stream().filter(group -> group.found().total() > 0).toList();
  }

  /** A page of one kind; empty for a kind that no room answers for. */
  public Optional<Group> among(Actor actor, Kind kind, Sought sought) {
    Finder finder = finders().get(kind);
    if (finder == null || sought.isTooShort()) {
      return Optional.empty();
    }
    return Optional.of(new Group(kind, finder.find(actor, sought)));
  }

  private Map<Kind, Finder> finders() {
    Map<Kind, Finder> found = new EnumMap<>(Kind.class);
    finders.forEach(finder -> found.put(finder.kind(), finder));
    return found;
  }
}
