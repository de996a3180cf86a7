-- Baselines 0 to 10 of MS Project as they came with a file; they go back with the next one.
create table plan_file_baseline (
  id uuid not null,
  rollout_id uuid not null,
  milestone_id uuid not null,
  slot integer not null,
  start_at timestamp(6),
  finish_at timestamp(6),
  hours numeric(12, 2),
  constraint pk_plan_file_baseline primary key (id),
  constraint uq_plan_file_baseline_slot unique (milestone_id, slot)
);

create index ix_plan_file_baseline_rollout on plan_file_baseline (rollout_id);
