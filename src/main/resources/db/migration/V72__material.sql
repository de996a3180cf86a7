-- Training material: editions bound to a version of their procedure, and who has read them.

create table training_material (
  id                uuid                        not null,
  version           bigint                      not null,
  rollout_id        uuid                        not null,
  procedure_id      uuid                        not null,
  procedure_version integer                     not null,
  number            integer                     not null,
  title             varchar(200)                not null,
  body              text                        not null,
  hash              varchar(64)                 not null,
  written_by        uuid                        not null,
  written_at        timestamp(6) with time zone not null,
  constraint training_material_pk primary key (id),
  constraint training_material_number_uq unique (procedure_id, number),
  constraint training_material_procedure_fk foreign key (procedure_id) references working_procedure (id)
);

create table material_reading (
  material_id uuid                        not null,
  person_id   uuid                        not null,
  read_at     timestamp(6) with time zone not null,
  constraint material_reading_pk primary key (material_id, person_id),
  constraint material_reading_material_fk foreign key (material_id) references training_material (id)
);
create index material_reading_person_ix on material_reading (person_id);
