-- Which models a rollout runs by. Kept beside the engine, because the engine may lose everything.

create table rollout_process (
  rollout_id    uuid                        not null,
  deployment_id varchar(64)                 not null,
  bound_at      timestamp(6) with time zone not null,
  constraint rollout_process_pk primary key (rollout_id)
);
