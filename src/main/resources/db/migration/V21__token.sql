create table access_token (
  token_id uuid not null,
  account_id uuid not null,
  person_id uuid not null,
  name varchar(100) not null,
  scope varchar(20) not null,
  secret_hash varchar(64) not null,
  created_at timestamp(6) with time zone not null,
  ends_at timestamp(6) with time zone not null,
  last_used_at timestamp(6) with time zone,
  revoked_at timestamp(6) with time zone,
  constraint access_token_pk primary key (token_id),
  constraint access_token_account_fk foreign key (account_id) references account,
  constraint access_token_person_fk foreign key (person_id) references person,
  constraint access_token_secret_uq unique (secret_hash)
);
create index access_token_account_ix on access_token (account_id);
create index access_token_person_ix on access_token (person_id);
