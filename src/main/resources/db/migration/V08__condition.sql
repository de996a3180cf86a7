-- A condition that the committee tied to a decision.
create table gate_condition (
  id uuid not null,
  version bigint not null,
  rollout_id uuid not null,
  number integer not null,
  decision_kind varchar(32) not null,
  decision_id uuid not null,
  text varchar(2000) not null,
  due date not null,
  severity varchar(16) not null,
  blocks varchar(32),
  owner uuid,
  owner_seat uuid,
  state varchar(16) not null,
  claimant uuid,
  escalated_on date,
  closed_at timestamp(6) with time zone,
  constraint pk_gate_condition primary key (id),
  constraint uq_gate_condition_number unique (rollout_id, number)
);

create index ix_gate_condition_decision on gate_condition (decision_id);
create index ix_gate_condition_owner on gate_condition (owner);
create index ix_gate_condition_due on gate_condition (due);

-- What happened to a condition, oldest first, with the evidence that was brought; never deleted.
create table condition_step (
  condition_id uuid not null,
  place integer not null,
  kind varchar(24) not null,
  person uuid not null,
  happened_at timestamp(6) with time zone not null,
  owner uuid,
  remark varchar(2000),
  document_id uuid,
  sha256 varchar(64),
  file_name varchar(255),
  constraint pk_condition_step primary key (condition_id, place),
  constraint fk_condition_step_condition foreign key (condition_id) references gate_condition (id)
);
