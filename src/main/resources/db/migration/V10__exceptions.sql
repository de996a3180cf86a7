-- A breach of what was agreed, put before the committee with a proposal.

create table rollout_exception (
  exception_id   uuid                        not null,
  version        bigint                      not null,
  rollout_id     uuid                        not null,
  number         integer                     not null,
  kind           varchar(20)                 not null,
  phase          varchar(30)                 not null,
  breach         varchar(4000)               not null,
  options        varchar(4000),
  state          varchar(20)                 not null,
  proposal       varchar(20),
  committee_act  varchar(20),
  seat           uuid,
  candidate      uuid,
  opened_by      uuid                        not null,
  opened_at      timestamp(6) with time zone not null,
  submitted_by   uuid,
  ballot_id      uuid,
  round          integer                     not null,
  salt           varchar(40)                 not null,
  outcome        varchar(20),
  decided_at     timestamp(6) with time zone,
  obstacle       varchar(120),
  constraint rollout_exception_pk primary key (exception_id),
  constraint rollout_exception_number_uk unique (rollout_id, number)
);
create index rollout_exception_state_ix on rollout_exception (state);

create table exception_gate (
  exception_id uuid        not null,
  phase        varchar(30) not null,
  gate_day     date        not null,
  constraint exception_gate_pk primary key (exception_id, phase),
  constraint exception_gate_exception_fk foreign key (exception_id)
    references rollout_exception (exception_id)
);
