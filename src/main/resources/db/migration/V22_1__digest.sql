-- How often somebody wants a summary of open work, and when the last one was made.

create table digest_setting (
  person_id uuid        not null,
  version   bigint      not null,
  rhythm    varchar(10) not null,
  made_at   timestamp(6) with time zone,
  constraint digest_setting_pk primary key (person_id),
  constraint digest_setting_person_fk foreign key (person_id) references person
);
