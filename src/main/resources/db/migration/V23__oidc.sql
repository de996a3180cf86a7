-- Which subject of an identity provider is which account. One account has one subject per provider.

create table account_link (
  issuer     varchar(400)                not null,
  subject    varchar(255)                not null,
  account_id uuid                        not null,
  linked_at  timestamp(6) with time zone not null,
  constraint account_link_pk primary key (issuer, subject),
  constraint account_link_account_fk foreign key (account_id) references account,
  constraint account_link_account_uq unique (account_id, issuer)
);
