-- Questions, exams and sittings. Keys stand here and leave the server for authors and approvers only.

create table question (
  id                uuid                        not null,
  version           bigint                      not null,
  rollout_id        uuid                        not null,
  procedure_id      uuid                        not null,
  step_id           uuid                        not null,
  procedure_version integer                     not null,
  valid_for         integer                     not null,
  number            integer                     not null,
  kind              varchar(20)                 not null,
  type              varchar(20)                 not null,
  stem              varchar(2000)               not null,
  partial           boolean                     not null,
  key_number        numeric(19, 6),
  tolerance         numeric(19, 6),
  state             varchar(20)                 not null,
  author            uuid                        not null,
  written_at        timestamp(6) with time zone not null,
  approver          uuid,
  approved_at       timestamp(6) with time zone,
  constraint question_pk primary key (id),
  constraint question_number_uq unique (procedure_id, number),
  constraint question_procedure_fk foreign key (procedure_id) references working_procedure (id)
);

create table question_option (
  question_id uuid          not null,
  place       integer       not null,
  wording     varchar(1000) not null,
  correct     boolean       not null,
  constraint question_option_pk primary key (question_id, place),
  constraint question_option_question_fk foreign key (question_id) references question (id)
);

create table question_seen (
  question_id uuid                        not null,
  person_id   uuid                        not null,
  seen_at     timestamp(6) with time zone not null,
  constraint question_seen_pk primary key (question_id, person_id),
  constraint question_seen_question_fk foreign key (question_id) references question (id)
);

create table exam (
  procedure_id      uuid    not null,
  version           bigint  not null,
  rollout_id        uuid    not null,
  questions         integer not null,
  minutes           integer not null,
  pass_percent      integer not null,
  attempts          integer not null,
  published_version integer not null,
  published_by      uuid,
  published_at      timestamp(6) with time zone,
  constraint exam_pk primary key (procedure_id),
  constraint exam_procedure_fk foreign key (procedure_id) references working_procedure (id)
);

create table sitting (
  id                uuid                        not null,
  version           bigint                      not null,
  rollout_id        uuid                        not null,
  procedure_id      uuid                        not null,
  procedure_version integer                     not null,
  person_id         uuid                        not null,
  scope             varchar(10)                 not null,
  attempt           integer                     not null,
  seed              bigint                      not null,
  started_at        timestamp(6) with time zone not null,
  deadline          timestamp(6) with time zone not null,
  state             varchar(20)                 not null,
  pass_percent      integer                     not null,
  ended_at          timestamp(6) with time zone,
  percent           numeric(5, 1),
  passed            boolean                     not null,
  constraint sitting_pk primary key (id),
  constraint sitting_attempt_uq unique (procedure_id, person_id, procedure_version, scope, attempt),
  constraint sitting_procedure_fk foreign key (procedure_id) references working_procedure (id)
);
create index sitting_person_ix on sitting (person_id);
create index sitting_open_ix on sitting (state, deadline);

create table sitting_item (
  sitting_id   uuid         not null,
  place        integer      not null,
  question_id  uuid         not null,
  option_order varchar(100) not null,
  answer       varchar(2000),
  unsure       boolean      not null,
  sequence     bigint       not null,
  saved_at     timestamp(6) with time zone,
  points       numeric(6, 4),
  constraint sitting_item_pk primary key (sitting_id, place),
  constraint sitting_item_sitting_fk foreign key (sitting_id) references sitting (id),
  constraint sitting_item_question_fk foreign key (question_id) references question (id)
);

-- What came too late or from a second device: kept, not counted.
create table sitting_aside (
  id         uuid                        not null,
  sitting_id uuid                        not null,
  place      integer                     not null,
  sequence   bigint                      not null,
  answer     varchar(2000),
  why        varchar(20)                 not null,
  at         timestamp(6) with time zone not null,
  constraint sitting_aside_pk primary key (id),
  constraint sitting_aside_sitting_fk foreign key (sitting_id) references sitting (id)
);
