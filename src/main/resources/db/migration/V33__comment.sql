-- Comments beside a gate or an activity, and whom they mention. Not part of the record: words can be removed.

create table thread_comment (
  comment_id   uuid                        not null,
  version      bigint                      not null,
  rollout_id   uuid                        not null,
  subject_kind varchar(20)                 not null,
  subject_key  varchar(40)                 not null,
  place        integer                     not null,
  author       uuid                        not null,
  wording      varchar(4000)               not null,
  written_at   timestamp(6) with time zone not null,
  edited_at    timestamp(6) with time zone,
  removed_at   timestamp(6) with time zone,
  constraint thread_comment_pk primary key (comment_id),
  constraint thread_comment_rollout_fk foreign key (rollout_id) references rollout (rollout_id)
);
create index thread_comment_subject_ix on thread_comment (rollout_id, subject_kind, subject_key);
create index thread_comment_author_ix on thread_comment (author);

create table comment_mention (
  comment_id uuid not null,
  person_id  uuid not null,
  constraint comment_mention_pk primary key (comment_id, person_id),
  constraint comment_mention_comment_fk foreign key (comment_id) references thread_comment (comment_id)
);
create index comment_mention_person_ix on comment_mention (person_id);
