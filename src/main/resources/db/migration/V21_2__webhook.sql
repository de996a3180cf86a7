create table webhook (
  webhook_id uuid not null,
  rollout_id uuid not null,
  target varchar(500) not null,
  -- sealed under a key that is not in the database
  sealed_secret varchar(200) not null,
  created_by uuid not null,
  created_at timestamp(6) with time zone not null,
  removed_at timestamp(6) with time zone,
  constraint webhook_pk primary key (webhook_id),
  constraint webhook_rollout_fk foreign key (rollout_id) references rollout,
  constraint webhook_created_by_fk foreign key (created_by) references person
);
create index webhook_rollout_ix on webhook (rollout_id);
create index webhook_created_by_ix on webhook (created_by);

create table webhook_delivery (
  delivery_id uuid not null,
  webhook_id uuid not null,
  payload text not null,
  state varchar(20) not null,
  attempts integer not null,
  created_at timestamp(6) with time zone not null,
  -- when it is tried next, or, while it is being sent, when it was begun
  next_at timestamp(6) with time zone not null,
  ended_at timestamp(6) with time zone,
  -- what came of the last attempt: a status or the name of a failure
  outcome varchar(100),
  constraint webhook_delivery_pk primary key (delivery_id),
  constraint webhook_delivery_webhook_fk foreign key (webhook_id) references webhook
);
create index webhook_delivery_webhook_ix on webhook_delivery (webhook_id);
create index webhook_delivery_due_ix on webhook_delivery (state, next_at);
