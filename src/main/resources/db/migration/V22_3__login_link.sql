-- Links by which somebody who is slowed comes in; only hashes are kept.

create table login_link (
  login_link_id uuid                        not null,
  person_id     uuid                        not null,
  link_hash     varchar(64)                 not null,
  issued_at     timestamp(6) with time zone not null,
  expires_at    timestamp(6) with time zone not null,
  used_at       timestamp(6) with time zone,
  constraint login_link_pk primary key (login_link_id),
  constraint login_link_person_fk foreign key (person_id) references person,
  constraint login_link_hash_uq unique (link_hash)
);
create index login_link_person_ix on login_link (person_id, issued_at);
