-- requests that a program may send twice; kept for a day
create table idempotent_request (
  person_id uuid not null,
  request_key varchar(200) not null,
  fingerprint varchar(64) not null,
  begun_at timestamp(6) with time zone not null,
  -- null while its outcome is not known
  status integer,
  headers varchar(2000),
  body text,
  constraint idempotent_request_pk primary key (person_id, request_key)
);
create index idempotent_request_begun_ix on idempotent_request (begun_at);
