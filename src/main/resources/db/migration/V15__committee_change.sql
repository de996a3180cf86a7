-- What the committee may decide about itself besides who holds a seat: a new seat, another rule.

alter table rollout_exception add column new_title varchar(200);
alter table rollout_exception add column new_organisation uuid;
alter table rollout_exception add column majority varchar(20);
alter table rollout_exception add column threshold_percent integer;
alter table rollout_exception add column quorum_percent integer;
alter table rollout_exception add column fallback varchar(20);
alter table rollout_exception add column ballot_days integer;
alter table rollout_exception add column extension_days integer;
