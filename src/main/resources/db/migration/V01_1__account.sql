create table account (
  account_id uuid not null,
  person_id uuid not null,
  username varchar(60) not null,
  password_hash varchar(100),
  credentials_since timestamp(6) with time zone not null,
  enabled boolean not null,
  administrator boolean not null,
  password_reset_at timestamp(6) with time zone,
  password_reset_by uuid,
  link_hash varchar(64),
  link_expires_at timestamp(6) with time zone,
  version bigint not null,
  constraint account_pk primary key (account_id),
  constraint account_person_fk foreign key (person_id) references person,
  constraint account_reset_by_fk foreign key (password_reset_by) references person,
  constraint account_person_uq unique (person_id),
  constraint account_username_uq unique (username),
  constraint account_link_uq unique (link_hash)
);
create index account_reset_by_ix on account (password_reset_by);

-- one row at most: the link with which the first administrator comes in
create table welcome_link (
  welcome_link_id smallint not null,
  link_hash varchar(64) not null,
  expires_at timestamp(6) with time zone not null,
  constraint welcome_link_pk primary key (welcome_link_id),
  constraint welcome_link_single_ck check (welcome_link_id = 1)
);
