-- Meetings of the steering committee, their decisions, actions and closed minutes.

create table steering_meeting (
  id              uuid                        not null,
  version         bigint                      not null,
  rollout_id      uuid                        not null,
  number          integer                     not null,
  state           varchar(20)                 not null,
  starts_at       timestamp(6) with time zone not null,
  lasts_minutes   integer                     not null,
  place           varchar(200)                not null,
  sequence_number integer                     not null,
  changed_at      timestamp(6) with time zone not null,
  notes           varchar(20000)              not null,
  cause           varchar(1000),
  constraint steering_meeting_pk primary key (id),
  constraint steering_meeting_number_uq unique (rollout_id, number),
  constraint steering_meeting_rollout_fk foreign key (rollout_id) references rollout (rollout_id)
);

create table steering_attendance (
  meeting_id uuid        not null,
  seat_id    uuid        not null,
  presence   varchar(20) not null,
  constraint steering_attendance_pk primary key (meeting_id, seat_id),
  constraint steering_attendance_fk foreign key (meeting_id) references steering_meeting (id)
);

create table steering_decision (
  meeting_id  uuid          not null,
  number      integer       not null,
  question    varchar(2000) not null,
  options     varchar(2000) not null,
  decision    varchar(2000) not null,
  reason      varchar(2000) not null,
  decided_by  varchar(2000) not null,
  on_business varchar(2000) not null,
  on_it       varchar(2000) not null,
  on_people   varchar(2000) not null,
  constraint steering_decision_pk primary key (meeting_id, number),
  constraint steering_decision_fk foreign key (meeting_id) references steering_meeting (id)
);

create table steering_edition (
  meeting_id uuid                        not null,
  number     integer                     not null,
  wording    text                        not null,
  digest     varchar(64)                 not null,
  cause      varchar(1000),
  closed_by  uuid                        not null,
  closed_at  timestamp(6) with time zone not null,
  constraint steering_edition_pk primary key (meeting_id, number),
  constraint steering_edition_fk foreign key (meeting_id) references steering_meeting (id)
);

create table steering_action (
  id         uuid          not null,
  version    bigint        not null,
  rollout_id uuid          not null,
  meeting_id uuid          not null,
  wording    varchar(2000) not null,
  owner      uuid          not null,
  due        date          not null,
  done_at    timestamp(6) with time zone,
  constraint steering_action_pk primary key (id),
  constraint steering_action_meeting_fk foreign key (meeting_id) references steering_meeting (id)
);
create index steering_action_owner_ix on steering_action (owner);
