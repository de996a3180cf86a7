-- A person's calendar feed of one rollout; its address is known by its hash only.
create table calendar_feed (
  id uuid not null,
  version bigint not null,
  rollout_id uuid not null,
  person_id uuid not null,
  token_hash varchar(64) not null,
  made_at timestamp(6) with time zone not null,
  last_use timestamp(6) with time zone,
  constraint pk_calendar_feed primary key (id),
  constraint uq_calendar_feed_token unique (token_hash),
  constraint uq_calendar_feed_person unique (rollout_id, person_id)
);

-- What the feed has told, so that a change counts up and what is gone is called off.
create table calendar_feed_entry (
  feed_id uuid not null,
  uid varchar(80) not null,
  sequence_number integer not null,
  summary varchar(300) not null,
  entry_day date not null,
  changed_at timestamp(6) with time zone not null,
  gone_at timestamp(6) with time zone,
  constraint pk_calendar_feed_entry primary key (feed_id, uid),
  constraint fk_calendar_feed_entry_feed foreign key (feed_id) references calendar_feed (id)
);
