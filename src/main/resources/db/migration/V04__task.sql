-- What each person still has to do. Done work leaves no row: the record is kept by the chain.

create table task_item (
  task_id      uuid                        not null,
  version      bigint                      not null,
  rollout_id   uuid                        not null,
  person_id    uuid                        not null,
  subject_kind varchar(40)                 not null,
  subject_id   uuid                        not null,
  title        varchar(120)                not null,
  arguments    varchar(4000)               not null,
  link         varchar(400)                not null,
  due          date,
  created_at   timestamp(6) with time zone not null,
  reminded_at  timestamp(6) with time zone,
  escalated_at timestamp(6) with time zone,
  constraint task_item_pk primary key (task_id),
  constraint task_item_person_subject_uk unique (person_id, subject_kind, subject_id)
);
create index task_item_subject_ix on task_item (subject_kind, subject_id);
create index task_item_rollout_ix on task_item (rollout_id);
create index task_item_person_due_ix on task_item (person_id, due);
