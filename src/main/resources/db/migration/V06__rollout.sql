-- Rollouts, their parties, seats with every holder they ever had, and dated substitutes.

create table rollout (
  rollout_id        uuid                        not null,
  version           bigint                      not null,
  name              varchar(200)                not null,
  template          varchar(20)                 not null,
  state             varchar(20)                 not null,
  phase             varchar(30),
  phase_open        boolean                     not null,
  gates_passed      integer                     not null,
  zone              varchar(60)                 not null,
  gate1             date,
  gate2             date,
  gate3             date,
  gate4             date,
  gate5             date,
  gate6             date,
  first_report      date,
  report_cadence    varchar(20)                 not null,
  retro_cadence     varchar(20)                 not null,
  majority          varchar(20)                 not null,
  threshold_percent integer                     not null,
  quorum_percent    integer                     not null,
  fallback          varchar(20)                 not null,
  ballot_days       integer                     not null,
  extension_days    integer                     not null,
  drafted_at        timestamp(6) with time zone not null,
  started_at        timestamp(6) with time zone,
  ended_at          timestamp(6) with time zone,
  constraint rollout_pk primary key (rollout_id),
  constraint rollout_gates_ck check (gates_passed between 0 and 6)
);
create index rollout_state_ix on rollout (state);

create table rollout_party (
  rollout_id      uuid        not null,
  organisation_id uuid        not null,
  party_role      varchar(20) not null,
  constraint rollout_party_pk primary key (rollout_id, organisation_id),
  constraint rollout_party_rollout_fk foreign key (rollout_id) references rollout (rollout_id)
);

create table seat (
  seat_id         uuid         not null,
  version         bigint       not null,
  rollout_id      uuid         not null,
  seat_role       varchar(30)  not null,
  title           varchar(200) not null,
  organisation_id uuid         not null,
  department      varchar(200),
  chair           boolean      not null,
  veto            boolean      not null,
  person_id       uuid,
  removed         boolean      not null,
  constraint seat_pk primary key (seat_id),
  constraint seat_rollout_fk foreign key (rollout_id) references rollout (rollout_id)
);
create index seat_rollout_ix on seat (rollout_id);
create index seat_person_ix on seat (person_id);

create table seat_holding (
  seat_id   uuid          not null,
  ordinal   integer       not null,
  person_id uuid          not null,
  held_from date          not null,
  held_to   date,
  reason    varchar(1000) not null,
  constraint seat_holding_pk primary key (seat_id, ordinal),
  constraint seat_holding_seat_fk foreign key (seat_id) references seat (seat_id)
);
create index seat_holding_person_ix on seat_holding (person_id);

create table substitution (
  substitution_id uuid    not null,
  version         bigint  not null,
  rollout_id      uuid    not null,
  seat_id         uuid    not null,
  person_id       uuid    not null,
  from_day        date    not null,
  to_day          date    not null,
  named_by        uuid    not null,
  withdrawn       boolean not null,
  constraint substitution_pk primary key (substitution_id),
  constraint substitution_seat_fk foreign key (seat_id) references seat (seat_id),
  constraint substitution_rollout_fk foreign key (rollout_id) references rollout (rollout_id),
  constraint substitution_days_ck check (from_day <= to_day)
);
create index substitution_seat_ix on substitution (seat_id);
create index substitution_person_ix on substitution (person_id);
create index substitution_rollout_ix on substitution (rollout_id);
