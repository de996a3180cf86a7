-- one row: whether this database was made by a demo or by production
create table installation (
  installation_id smallint not null,
  kind varchar(10) not null,
  made_at timestamp(6) with time zone not null,
  constraint installation_pk primary key (installation_id),
  constraint installation_single_ck check (installation_id = 1)
);
