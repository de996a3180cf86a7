create table organisation (
  organisation_id uuid not null,
  name varchar(200) not null,
  version bigint not null,
  constraint organisation_pk primary key (organisation_id),
  constraint organisation_name_uq unique (name)
);

create table department (
  department_id uuid not null,
  organisation_id uuid not null,
  name varchar(200) not null,
  version bigint not null,
  constraint department_pk primary key (department_id),
  constraint department_organisation_fk foreign key (organisation_id) references organisation,
  constraint department_name_uq unique (organisation_id, name)
);

create table person (
  person_id uuid not null,
  name varchar(200) not null,
  email varchar(254) not null,
  organisation_id uuid not null,
  department_id uuid,
  language varchar(10) not null,
  left_on date,
  version bigint not null,
  constraint person_pk primary key (person_id),
  constraint person_organisation_fk foreign key (organisation_id) references organisation,
  constraint person_department_fk foreign key (department_id) references department
);
create index person_organisation_ix on person (organisation_id);
create index person_department_ix on person (department_id);
create index person_name_ix on person (name);

create table absence (
  absence_id uuid not null,
  person_id uuid not null,
  first_day date not null,
  last_day date not null,
  constraint absence_pk primary key (absence_id),
  constraint absence_person_fk foreign key (person_id) references person,
  constraint absence_order_ck check (first_day <= last_day)
);
create index absence_person_ix on absence (person_id, last_day);
