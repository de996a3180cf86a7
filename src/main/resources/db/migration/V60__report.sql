-- Status reports: what was true of a rollout on one day, never changed once it is final.

create table status_report (
  report_id  uuid                        not null,
  version    bigint                      not null,
  rollout_id uuid                        not null,
  number     integer                     not null,
  body       text                        not null,
  hash       varchar(64)                 not null,
  made_by    uuid                        not null,
  made_at    timestamp(6) with time zone not null,
  signed_by  uuid,
  signed_at  timestamp(6) with time zone,
  constraint status_report_pk primary key (report_id),
  constraint status_report_number_uk unique (rollout_id, number),
  constraint status_report_rollout_fk foreign key (rollout_id) references rollout (rollout_id)
);
create index status_report_maker_ix on status_report (made_by);
