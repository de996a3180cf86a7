-- One activity of one rollout, with the words of the checklist as they stood when its phase opened.
create table activity (
  id uuid not null,
  version bigint not null,
  rollout_id uuid not null,
  code varchar(64) not null,
  phase varchar(32) not null,
  strand varchar(16) not null,
  tier varchar(16) not null,
  mandatory boolean not null,
  record_key varchar(64),
  method varchar(200) not null,
  name_en varchar(500) not null,
  name_zh varchar(500) not null,
  name_ru varchar(500) not null,
  output_en varchar(1000) not null,
  output_zh varchar(1000) not null,
  output_ru varchar(1000) not null,
  responsible_seat uuid,
  responsible_person uuid,
  accepting_seat uuid,
  accepting_person uuid,
  due date,
  state varchar(16) not null,
  place integer not null,
  rework boolean not null,
  ended_at timestamp(6) with time zone,
  constraint pk_activity primary key (id),
  constraint uq_activity_code unique (rollout_id, code)
);

create index ix_activity_responsible_seat on activity (responsible_seat);
create index ix_activity_accepting_seat on activity (accepting_seat);

-- Every version of an output with its author and what became of it; never deleted.
create table activity_output (
  activity_id uuid not null,
  place integer not null,
  document_id uuid not null,
  sha256 varchar(64) not null,
  file_name varchar(255) not null,
  size_bytes bigint not null,
  author uuid not null,
  uploaded_at timestamp(6) with time zone not null,
  standing varchar(16) not null,
  judge uuid,
  judged_at timestamp(6) with time zone,
  remark varchar(2000),
  constraint pk_activity_output primary key (activity_id, place),
  constraint fk_activity_output_activity foreign key (activity_id) references activity (id)
);

-- What happened to an activity, oldest first.
create table activity_step (
  activity_id uuid not null,
  place integer not null,
  kind varchar(24) not null,
  person uuid not null,
  happened_at timestamp(6) with time zone not null,
  remark varchar(2000),
  constraint pk_activity_step primary key (activity_id, place),
  constraint fk_activity_step_activity foreign key (activity_id) references activity (id)
);
