-- Permits: one row per issue with each state it had, and the numbered feed of changes.

create table permit (
  id                uuid                        not null,
  version           bigint                      not null,
  rollout_id        uuid                        not null,
  procedure_id      uuid                        not null,
  procedure_version integer                     not null,
  person_id         uuid                        not null,
  code              varchar(12)                 not null,
  state             varchar(20)                 not null,
  issued_at         timestamp(6) with time zone not null,
  valid_until       date                        not null,
  grace_until       date,
  constraint permit_pk primary key (id),
  constraint permit_code_uq unique (code),
  constraint permit_procedure_fk foreign key (procedure_id) references working_procedure (id)
);
create index permit_person_ix on permit (person_id);
create index permit_rollout_ix on permit (rollout_id);

create table permit_step (
  permit_id uuid                        not null,
  place     integer                     not null,
  state     varchar(20)                 not null,
  at        timestamp(6) with time zone not null,
  person_id uuid                        not null,
  reason    varchar(2000)               not null,
  constraint permit_step_pk primary key (permit_id, place),
  constraint permit_step_permit_fk foreign key (permit_id) references permit (id)
);

create table permit_feed (
  id          integer not null,
  last_number bigint  not null,
  constraint permit_feed_pk primary key (id)
);
insert into permit_feed (id, last_number) values (1, 0);

create table permit_change (
  number     bigint                      not null,
  permit_id  uuid                        not null,
  rollout_id uuid                        not null,
  person_id  uuid                        not null,
  state      varchar(20)                 not null,
  at         timestamp(6) with time zone not null,
  constraint permit_change_pk primary key (number),
  constraint permit_change_permit_fk foreign key (permit_id) references permit (id)
);
