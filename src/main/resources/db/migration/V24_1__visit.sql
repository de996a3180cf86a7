-- Up to which row of the record a person has looked at the changes of a rollout.
create table visit (
  person_id  uuid                        not null,
  rollout_id uuid                        not null,
  version    bigint                      not null,
  seen_seq   bigint                      not null,
  seen_at    timestamp(6) with time zone not null,
  constraint pk_visit primary key (person_id, rollout_id)
);
create index ix_visit_rollout on visit (rollout_id);
