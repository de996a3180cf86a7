-- Ballots: roster and rule as they were when each opened, the votes that count and those replaced.

create table ballot (
  ballot_id         uuid                        not null,
  version           bigint                      not null,
  rollout_id        uuid                        not null,
  subject_kind      varchar(40)                 not null,
  subject_id        uuid                        not null,
  submitted_by      uuid                        not null,
  state             varchar(20)                 not null,
  opened_at         timestamp(6) with time zone not null,
  deadline          timestamp(6) with time zone not null,
  extended          boolean                     not null,
  suspended_at      timestamp(6) with time zone,
  closed_at         timestamp(6) with time zone,
  outcome           varchar(20),
  decided_by        varchar(20),
  unmet             varchar(4000)               not null,
  accepted_unmet    varchar(8000)               not null,
  acts              integer                     not null,
  zone              varchar(60)                 not null,
  majority          varchar(20)                 not null,
  threshold_percent integer                     not null,
  quorum_percent    integer                     not null,
  fallback          varchar(20)                 not null,
  ballot_days       integer                     not null,
  extension_days    integer                     not null,
  constraint ballot_pk primary key (ballot_id)
);
create index ballot_rollout_ix on ballot (rollout_id, state);
create index ballot_subject_ix on ballot (subject_kind, subject_id);

create table ballot_seat (
  ballot_seat_id uuid         not null,
  ballot_id      uuid         not null,
  ordinal        integer      not null,
  seat_id        uuid         not null,
  title          varchar(200) not null,
  held_by        uuid,
  chair          boolean      not null,
  veto           boolean      not null,
  barred         varchar(120),
  constraint ballot_seat_pk primary key (ballot_seat_id),
  constraint ballot_seat_ballot_fk foreign key (ballot_id) references ballot (ballot_id),
  constraint ballot_seat_uk unique (ballot_id, seat_id)
);
create index ballot_seat_seat_ix on ballot_seat (seat_id);

create table ballot_barred (
  ballot_id uuid         not null,
  person_id uuid         not null,
  reason    varchar(120) not null,
  constraint ballot_barred_pk primary key (ballot_id, person_id),
  constraint ballot_barred_ballot_fk foreign key (ballot_id) references ballot (ballot_id)
);

-- The vote that counts has place 0; a replaced one keeps its row under the next number.
create table ballot_vote (
  vote_id        uuid                        not null,
  ballot_id      uuid                        not null,
  seat_id        uuid                        not null,
  casting        boolean                     not null,
  place          integer                     not null,
  choice         varchar(20)                 not null,
  voted_by       uuid                        not null,
  held_by        uuid                        not null,
  voted_at       timestamp(6) with time zone not null,
  password_reset boolean                     not null,
  remark         varchar(4000)               not null,
  conditions     varchar(40000)              not null,
  signed_text    varchar(40000)              not null,
  shown_hash     varchar(64)                 not null,
  salt           varchar(32)                 not null,
  constraint ballot_vote_pk primary key (vote_id),
  constraint ballot_vote_ballot_fk foreign key (ballot_id) references ballot (ballot_id),
  constraint ballot_vote_one_per_seat_uk unique (ballot_id, seat_id, casting, place)
);
