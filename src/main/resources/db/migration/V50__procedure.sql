-- Working procedures of a rollout: versions that are drafted and released, each with ordered steps.

create table working_procedure (
  id         uuid          not null,
  version    bigint        not null,
  rollout_id uuid          not null,
  number     integer       not null,
  name       varchar(200)  not null,
  purpose    varchar(2000) not null,
  released   integer       not null,
  constraint working_procedure_pk primary key (id),
  constraint working_procedure_number_uq unique (rollout_id, number),
  constraint working_procedure_rollout_fk foreign key (rollout_id) references rollout (rollout_id)
);

create table procedure_version (
  id            uuid                        not null,
  version       bigint                      not null,
  procedure_id  uuid                        not null,
  number        integer                     not null,
  changed_by    uuid                        not null,
  changed_at    timestamp(6) with time zone not null,
  release_class varchar(10),
  reason        varchar(2000),
  released_by   uuid,
  released_at   timestamp(6) with time zone,
  constraint procedure_version_pk primary key (id),
  constraint procedure_version_number_uq unique (procedure_id, number),
  constraint procedure_version_procedure_fk foreign key (procedure_id) references working_procedure (id)
);

create table procedure_step (
  version_id uuid          not null,
  place      integer       not null,
  step_id    uuid          not null,
  name       varchar(200)  not null,
  who        varchar(200)  not null,
  input      varchar(1000) not null,
  failure    varchar(2000) not null,
  critical   boolean       not null,
  constraint procedure_step_pk primary key (version_id, place),
  constraint procedure_step_uq unique (version_id, step_id),
  constraint procedure_step_version_fk foreign key (version_id) references procedure_version (id)
);
