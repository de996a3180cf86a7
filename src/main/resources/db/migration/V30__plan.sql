-- What a rollout has agreed about its plan; without a row the usual rules hold.
create table plan_rule (
  rollout_id uuid not null,
  version bigint not null,
  calendar_name varchar(120) not null,
  free_days varchar(80) not null,
  gap_months integer not null,
  tolerance_days integer not null,
  tolerance_money numeric(19, 2) not null,
  currency varchar(3) not null,
  constraint pk_plan_rule primary key (rollout_id)
);

-- Days off and, against the day of the week, days that are worked.
create table plan_rule_day (
  rollout_id uuid not null,
  calendar_day date not null,
  worked boolean not null,
  constraint pk_plan_rule_day primary key (rollout_id, calendar_day),
  constraint fk_plan_rule_day_rule foreign key (rollout_id) references plan_rule (rollout_id)
);

-- A milestone with the day it is planned for, the day it is expected and the day it was reached.
create table milestone (
  id uuid not null,
  version bigint not null,
  rollout_id uuid not null,
  number integer not null,
  name varchar(200) not null,
  kind varchar(24) not null,
  owner uuid,
  outside varchar(200),
  gate varchar(32),
  work_days integer not null,
  planned date not null,
  forecast date not null,
  reached date,
  baselined boolean not null,
  removed_at timestamp(6) with time zone,
  constraint pk_milestone primary key (id),
  constraint uq_milestone_number unique (rollout_id, number)
);

create index ix_milestone_owner on milestone (owner);

-- What a milestone waits for.
create table milestone_link (
  milestone_id uuid not null,
  predecessor uuid not null,
  link_type varchar(2) not null,
  lag integer not null,
  constraint pk_milestone_link primary key (milestone_id, predecessor),
  constraint fk_milestone_link_milestone foreign key (milestone_id) references milestone (id)
);

-- Every change of a forecast with its reason, oldest first; never deleted.
create table forecast_step (
  milestone_id uuid not null,
  place integer not null,
  kind varchar(16) not null,
  from_day date,
  to_day date not null,
  reason varchar(1000) not null,
  person uuid not null,
  cause uuid,
  happened_at timestamp(6) with time zone not null,
  constraint pk_forecast_step primary key (milestone_id, place),
  constraint fk_forecast_step_milestone foreign key (milestone_id) references milestone (id)
);
