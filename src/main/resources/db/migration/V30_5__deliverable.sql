-- What is handed over to the client, in versions, with who reviewed and who accepted it.
create table deliverable (
  id uuid not null,
  version bigint not null,
  rollout_id uuid not null,
  kind varchar(32) not null,
  name varchar(200) not null,
  milestone_id uuid,
  reviewer uuid,
  edition varchar(40) not null,
  state varchar(16) not null,
  handed_by uuid,
  handed_at timestamp(6) with time zone,
  accepted_by uuid,
  accepted_at timestamp(6) with time zone,
  constraint pk_deliverable primary key (id)
);

create index ix_deliverable_rollout on deliverable (rollout_id);

-- What a reader finds wrong with it; open until it is dealt with.
create table deliverable_remark (
  deliverable_id uuid not null,
  place integer not null,
  text varchar(2000) not null,
  edition varchar(40) not null,
  person uuid not null,
  made_at timestamp(6) with time zone not null,
  settled_by uuid,
  settled_at timestamp(6) with time zone,
  constraint pk_deliverable_remark primary key (deliverable_id, place),
  constraint fk_deliverable_remark_deliverable foreign key (deliverable_id) references deliverable (id)
);
