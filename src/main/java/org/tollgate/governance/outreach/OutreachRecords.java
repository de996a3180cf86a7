package org.tollgate.governance.outreach;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tollgate.base.privacy.StoredRecords;
import org.tollgate.base.shared.PersonId;

/** What a person sent, received and answers for. */
@Component
class OutreachRecords extends StoredRecords {

  private static final String SENT =
      """
      select r.name as rollout, l.subject as what, l.sent_at as at
      from outreach_line l
      join rollout r on r.rollout_id = l.rollout_id
      where l.sender = :person
      order by l.send_on
      """;

  private static final String RECEIVED =
      """
      select r.name as rollout, l.subject as what, o.read_at as at
      from outreach_receipt o
      join outreach_line l on l.id = o.line_id
      join rollout r on r.rollout_id = l.rollout_id
      where o.person_id = :person
      order by l.send_on
      """;

  private static final String OWNED =
      """
      select r.name as rollout, v.kind as kind, v.said as what, v.entered_at as at
      from outreach_voice v
      join rollout r on r.rollout_id = v.rollout_id
      where v.owner = :person
      order by v.entered_at
      """;

  OutreachRecords(JdbcClient database) {
    super(
        database,
        Set.of("PlanLine", "Receipt", "Voice", "NewVoice"),
        Map.of("outreach-line", SENT, "outreach-receipt", RECEIVED, "outreach-voice", OWNED));
  }

  /** Who read what is nobody's business once the person is gone. */
  @Override
  public void erase(PersonId person) {
    change("delete from outreach_receipt where person_id = :person", person);
  }
}
