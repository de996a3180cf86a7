package org.tollgate.governance.rollout;

/** What a person may do in one rollout; the access table in docs/access.md says who has which. */
public enum Right {
  /** See the rollout and what all seats may see. */
  READ,
  /** See what only the client's director, sponsor, committee and auditor may see. */
  READ_CLIENT_ONLY,
  /** Verify and export the record, evidence packs included. */
  READ_RECORD,
  /** Write the charter and the plan: director and team. */
  PLAN,
  /** Draft status reports and read drafts: director and consultant. */
  REPORT,
  /** Fill seats below the committee, submit gates, open exceptions: director. */
  DIRECT,
  /** Fill the committee's seats and set its rule before gate 1: sponsor. */
  APPOINT_COMMITTEE,
  /** Work on activities, answer criteria, bring evidence: every seat but auditor and staff. */
  CONTRIBUTE,
  /** Stand in the roster of ballots: sponsor and committee members. */
  VOTE
}
