-- Risks, issues and assumptions of a rollout, with each assessment; and what the committee tolerates.

create table risk (
  id             uuid                        not null,
  version        bigint                      not null,
  rollout_id     uuid                        not null,
  number         integer                     not null,
  kind           varchar(20)                 not null,
  category       varchar(20)                 not null,
  title          varchar(200)                not null,
  effect         varchar(2000)               not null,
  probability    integer                     not null,
  impact         integer                     not null,
  strategy       varchar(20),
  response       varchar(2000),
  owner          uuid,
  due            date,
  state          varchar(20)                 not null,
  escalated_at   timestamp(6) with time zone,
  accepted_until date,
  constraint risk_pk primary key (id),
  constraint risk_number_uq unique (rollout_id, number),
  constraint risk_rollout_fk foreign key (rollout_id) references rollout (rollout_id)
);
create index risk_owner_ix on risk (owner);

create table risk_step (
  risk_id     uuid                        not null,
  place       integer                     not null,
  kind        varchar(20)                 not null,
  person_id   uuid                        not null,
  at          timestamp(6) with time zone not null,
  probability integer                     not null,
  impact      integer                     not null,
  remark      varchar(2000),
  constraint risk_step_pk primary key (risk_id, place),
  constraint risk_step_risk_fk foreign key (risk_id) references risk (id)
);

create table risk_tolerance (
  rollout_id uuid    not null,
  version    bigint  not null,
  score      integer not null,
  constraint risk_tolerance_pk primary key (rollout_id),
  constraint risk_tolerance_rollout_fk foreign key (rollout_id) references rollout (rollout_id)
);
