-- What people are told on which day, who read it, and what groups said to it.

create table outreach_line (
  id         uuid          not null,
  version    bigint        not null,
  rollout_id uuid          not null,
  subject    varchar(200)  not null,
  text_en    varchar(4000) not null,
  text_zh    varchar(4000) not null,
  text_ru    varchar(4000) not null,
  audience   varchar(20)   not null,
  send_on    date          not null,
  confirm    boolean       not null,
  sender     uuid          not null,
  sent_at    timestamp(6) with time zone,
  constraint outreach_line_pk primary key (id),
  constraint outreach_line_rollout_fk foreign key (rollout_id) references rollout (rollout_id)
);

create table outreach_receipt (
  line_id   uuid not null,
  person_id uuid not null,
  read_at   timestamp(6) with time zone,
  constraint outreach_receipt_pk primary key (line_id, person_id),
  constraint outreach_receipt_fk foreign key (line_id) references outreach_line (id)
);

create table outreach_voice (
  id          uuid                        not null,
  version     bigint                      not null,
  rollout_id  uuid                        not null,
  kind        varchar(20)                 not null,
  from_group  varchar(120)                not null,
  said        varchar(2000)               not null,
  answer      varchar(2000),
  owner       uuid                        not null,
  entered_at  timestamp(6) with time zone not null,
  answered_at timestamp(6) with time zone,
  constraint outreach_voice_pk primary key (id),
  constraint outreach_voice_rollout_fk foreign key (rollout_id) references rollout (rollout_id)
);
