-- Letters on their way. The content is sealed under a key outside of the database and goes when the
-- letter has gone.

create table mail (
  mail_id       uuid                        not null,
  version       bigint                      not null,
  person_id     uuid                        not null,
  kind          varchar(40)                 not null,
  mail_key      varchar(200)                not null,
  message_id    varchar(320)                not null,
  content       text,
  state         varchar(10)                 not null,
  attempts      integer                     not null,
  put_at        timestamp(6) with time zone not null,
  good_until    timestamp(6) with time zone not null,
  due_at        timestamp(6) with time zone not null,
  claimed_by    uuid,
  claimed_at    timestamp(6) with time zone,
  ended_at      timestamp(6) with time zone,
  trouble       varchar(400),
  constraint mail_pk primary key (mail_id),
  constraint mail_person_fk foreign key (person_id) references person,
  constraint mail_key_uq unique (mail_key),
  constraint mail_message_uq unique (message_id)
);
create index mail_due_ix on mail (state, due_at);
create index mail_person_ix on mail (person_id, put_at);
