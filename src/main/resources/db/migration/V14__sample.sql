-- one row in a demo: which version of the samples it holds, and whether they are complete
create table sample_build (
  sample_build_id smallint not null,
  sample_version integer not null,
  complete boolean not null,
  built_at timestamp(6) with time zone not null,
  constraint sample_build_pk primary key (sample_build_id),
  constraint sample_build_single_ck check (sample_build_id = 1)
);
