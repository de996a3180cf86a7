package org.tollgate.governance.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import org.tollgate.base.finding.Finder;
import org.tollgate.base.finding.Shelf;
import org.tollgate.base.finding.Sought;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.FoundPlaces;

/** Finds activities by name, in any of the languages, and by code. */
@Component
class ActivityFinder implements Finder {

  private final FoundPlaces places;
  private final Shelf shelf;

  ActivityFinder(FoundPlaces places, DataSource source) {
    this.places = places;
    this.shelf =
        new Shelf(
            source,
            "select id, rollout_id, code, name_en, name_zh, name_ru, place from activity",
            List.of("name_en", "name_zh", "name_ru", "code"),
            "rollout_id, place, id");
  }

  @Override
  public Kind kind() {
    return Kind.ACTIVITIES;
  }

  @Override
  public Found find(Actor actor, Sought sought) {
    return places.find(
        actor, sought, shelf, (row, rollout) -> hit(row, rollout, sought.language()));
  }

  private static Hit hit(ResultSet row, RolloutId rollout, Locale language) throws SQLException {
    return new Hit(
        row.getString(named(language)),
        row.getString("code"),
        "/rollouts/" + rollout + "/activities/" + row.getString("id"));
  }

  private static String named(Locale language) {
    return switch (language.getLanguage()) {
      case "zh" -> "name_zh";
      case "ru" -> "name_ru";
      default -> "name_en";
    };
  }
}
