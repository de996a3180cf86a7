-- One row per act of governance. Nothing is ever updated or deleted here: each row carries the hash of
-- the row before it and an authentication code under a key that is not in this database.
create table audit_record (
  seq           bigint                      not null,
  recorded_at   timestamp(6) with time zone not null,
  act           varchar(80)                 not null,
  rollout_id    uuid,
  subject_id    uuid                        not null,
  actor_id      uuid                        not null,
  facts         varchar(100000)             not null,
  previous_hash varchar(64)                 not null,
  hash          varchar(64)                 not null,
  mac           varchar(64)                 not null,
  constraint pk_audit_record primary key (seq)
);

create index ix_audit_record_rollout on audit_record (rollout_id, seq);
create index ix_audit_record_subject on audit_record (subject_id, seq);

-- The one row that writers queue for, locked last in every transaction.
create table audit_head (
  id   integer     not null,
  seq  bigint      not null,
  hash varchar(64) not null,
  mac  varchar(64) not null,
  constraint pk_audit_head primary key (id),
  constraint ck_audit_head_single check (id = 1)
);
