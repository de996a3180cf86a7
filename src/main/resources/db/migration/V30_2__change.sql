-- A change that somebody asks for, with its effects, and what was decided.
create table change_request (
  id uuid not null,
  version bigint not null,
  rollout_id uuid not null,
  number integer not null,
  title varchar(200) not null,
  reason varchar(4000) not null,
  days integer not null,
  money numeric(19, 2) not null,
  kpi varchar(2000) not null,
  permits varchar(2000) not null,
  business varchar(2000) not null,
  it varchar(2000) not null,
  people varchar(2000) not null,
  rebaseline boolean not null,
  state varchar(16) not null,
  raised_by uuid not null,
  raised_at timestamp(6) with time zone not null,
  submitted_by uuid,
  ballot_id uuid,
  round integer not null,
  salt varchar(40) not null,
  outcome varchar(20),
  decided_by uuid,
  decided_at timestamp(6) with time zone,
  remark varchar(2000),
  constraint pk_change_request primary key (id),
  constraint uq_change_request_number unique (rollout_id, number)
);

create index ix_change_request_state on change_request (state);

-- The planned days that a change would move.
create table change_request_day (
  change_id uuid not null,
  milestone_id uuid not null,
  planned date not null,
  constraint pk_change_request_day primary key (change_id, milestone_id),
  constraint fk_change_request_day_change foreign key (change_id) references change_request (id)
);
