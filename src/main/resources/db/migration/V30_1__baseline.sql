-- A signed state of the plan; never changed.
create table plan_baseline (
  id uuid not null,
  version bigint not null,
  rollout_id uuid not null,
  number integer not null,
  name varchar(120) not null,
  signed_by uuid not null,
  signed_at timestamp(6) with time zone not null,
  digest varchar(64) not null,
  mandate uuid,
  constraint pk_plan_baseline primary key (id),
  constraint uq_plan_baseline_number unique (rollout_id, number),
  constraint uq_plan_baseline_mandate unique (mandate)
);

create table plan_baseline_line (
  baseline_id uuid not null,
  milestone_id uuid not null,
  name varchar(200) not null,
  planned date not null,
  constraint pk_plan_baseline_line primary key (baseline_id, milestone_id),
  constraint fk_plan_baseline_line_baseline foreign key (baseline_id) references plan_baseline (id)
);

-- What was expected at a report date; never changed.
create table plan_snapshot (
  id uuid not null,
  version bigint not null,
  rollout_id uuid not null,
  report_day date not null,
  taken_at timestamp(6) with time zone not null,
  constraint pk_plan_snapshot primary key (id),
  constraint uq_plan_snapshot_day unique (rollout_id, report_day)
);

create table plan_snapshot_line (
  snapshot_id uuid not null,
  milestone_id uuid not null,
  expected date not null,
  reached boolean not null,
  constraint pk_plan_snapshot_line primary key (snapshot_id, milestone_id),
  constraint fk_plan_snapshot_line_snapshot foreign key (snapshot_id) references plan_snapshot (id)
);
