-- Charters: one row a version, what it says, and who signed which text.

create table charter (
  charter_id     uuid                        not null,
  version        bigint                      not null,
  rollout_id     uuid                        not null,
  number         integer                     not null,
  state          varchar(20)                 not null,
  reason         varchar(1000)               not null,
  drafted_at     timestamp(6) with time zone not null,
  accepted_at    timestamp(6) with time zone,
  name           varchar(200)                not null,
  template       varchar(20)                 not null,
  zone           varchar(60)                 not null,
  gate1          date,
  gate2          date,
  gate3          date,
  gate4          date,
  gate5          date,
  gate6          date,
  first_report   date,
  report_cadence varchar(20)                 not null,
  retro_cadence  varchar(20)                 not null,
  constraint charter_pk primary key (charter_id),
  constraint charter_number_uq unique (rollout_id, number),
  constraint charter_rollout_fk foreign key (rollout_id) references rollout (rollout_id)
);

create table charter_party (
  charter_id      uuid        not null,
  organisation_id uuid        not null,
  party_role      varchar(20) not null,
  constraint charter_party_pk primary key (charter_id, organisation_id),
  constraint charter_party_charter_fk foreign key (charter_id) references charter (charter_id)
);

create table charter_problem (
  charter_id uuid          not null,
  ordinal    integer       not null,
  problem    varchar(1000) not null,
  constraint charter_problem_pk primary key (charter_id, ordinal),
  constraint charter_problem_charter_fk foreign key (charter_id) references charter (charter_id)
);

create table charter_goal (
  charter_id     uuid          not null,
  ordinal        integer       not null,
  statement      varchar(1000) not null,
  benefit        varchar(1000) not null,
  beneficiary    varchar(200)  not null,
  measure        varchar(1000) not null,
  present_value  varchar(200)  not null,
  target         varchar(200)  not null,
  why_achievable varchar(1000) not null,
  why_now        varchar(1000) not null,
  constraint charter_goal_pk primary key (charter_id, ordinal),
  constraint charter_goal_charter_fk foreign key (charter_id) references charter (charter_id)
);

create table charter_area (
  charter_id uuid        not null,
  area       varchar(20) not null,
  constraint charter_area_pk primary key (charter_id, area),
  constraint charter_area_charter_fk foreign key (charter_id) references charter (charter_id)
);

create table charter_department (
  charter_id uuid         not null,
  ordinal    integer      not null,
  name       varchar(200) not null,
  person_id  uuid,
  constraint charter_department_pk primary key (charter_id, ordinal),
  constraint charter_department_charter_fk foreign key (charter_id) references charter (charter_id)
);

create table charter_duty (
  charter_id uuid          not null,
  ordinal    integer       not null,
  duty       varchar(1000) not null,
  constraint charter_duty_pk primary key (charter_id, ordinal),
  constraint charter_duty_charter_fk foreign key (charter_id) references charter (charter_id)
);

create table charter_signature (
  signature_id uuid                        not null,
  rollout_id   uuid                        not null,
  charter_id   uuid                        not null,
  kind         varchar(20)                 not null,
  department   varchar(200),
  person_id    uuid                        not null,
  signed_at    timestamp(6) with time zone not null,
  digest       varchar(64)                 not null,
  signed_text  varchar(200000)             not null,
  constraint charter_signature_pk primary key (signature_id),
  constraint charter_signature_charter_fk foreign key (charter_id) references charter (charter_id),
  constraint charter_signature_rollout_fk foreign key (rollout_id) references rollout (rollout_id)
);
create index charter_signature_charter_ix on charter_signature (charter_id);
create index charter_signature_rollout_ix on charter_signature (rollout_id);
