package org.tollgate.governance.raci;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.SeatId;

/** The letters of one activity or gate, once somebody chose them. */
@Entity
@Table(name = "raci_row")
class RaciRow extends AbstractAggregateRoot<RaciRow> {

  /** One seat's letters, for example RA. */
  @Embeddable
  record Cell(@Embedded SeatId seat, @Column(name = "letters") String letters) {}

  @Id private UUID id;
  @Version private Long version;
  @Embedded private RolloutId rollout;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind")
  private RowKey.Kind kind;

  @Column(name = "code")
  private String code;

  @Column(name = "revision")
  private int revision;

  @ElementCollection(fetch = FetchType.LAZY)
  @CollectionTable(name = "raci_cell", joinColumns = @JoinColumn(name = "row_id"))
  private Set<Cell> cells = new HashSet<>();

  protected RaciRow() {}

  RaciRow(RolloutId rollout, RowKey key) {
    this.id = UUID.randomUUID();
    this.rollout = rollout;
    this.kind = key.kind();
    this.code = key.code();
  }

  /**
   * @param before what the row said until now, chosen or by the rules
   */
  void set(Actor by, Cells before, Cells now) {
    cells.clear();
    now.letters().forEach((seat, letters) -> cells.add(new Cell(seat, Cells.text(letters))));
    revision++;
    registerEvent(RaciActs.set(by, this, before, now));
    registerEvent(new RowChanged(rollout, key()));
  }

  Cells cells() {
    Map<SeatId, Set<Letter>> letters = new HashMap<>();
    cells.forEach(cell -> letters.put(cell.seat(), Cells.read(cell.letters())));
    return new Cells(letters);
  }

  UUID id() {
    return id;
  }

  RolloutId rollout() {
    return rollout;
  }

  RowKey key() {
    return new RowKey(kind, code);
  }

  /** Counts the changes, from 1. */
  int revision() {
    return revision;
  }
}
