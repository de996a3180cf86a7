-- Retrospectives after go-live: meetings, cards, causes and the actions that come of them.
-- A card has no time, and an anonymous one no author: nothing here says who wrote it.

create table improvement_cause (
  id           uuid         not null,
  version      bigint       not null,
  rollout_id   uuid         not null,
  name         varchar(200) not null,
  escalated_on date,
  constraint improvement_cause_pk primary key (id),
  constraint improvement_cause_uq unique (rollout_id, name),
  constraint improvement_cause_rollout_fk foreign key (rollout_id) references rollout (rollout_id)
);

create table improvement_finding (
  cause_id   uuid          not null,
  place      integer       not null,
  meeting    integer       not null,
  problem    varchar(500)  not null,
  whys       varchar(2000) not null,
  prevention varchar(1000) not null,
  beyond     boolean       not null,
  constraint improvement_finding_pk primary key (cause_id, place),
  constraint improvement_finding_cause_fk foreign key (cause_id) references improvement_cause (id)
);

create table improvement_action (
  id           uuid         not null,
  version      bigint       not null,
  rollout_id   uuid         not null,
  number       integer      not null,
  meeting      integer      not null,
  cause_id     uuid,
  kind         varchar(20)  not null,
  text         varchar(500) not null,
  measure      varchar(500) not null,
  owner        uuid,
  due          date         not null,
  state        varchar(20)  not null,
  ended_in     integer,
  escalated_on date,
  effect       varchar(20)  not null,
  constraint improvement_action_pk primary key (id),
  constraint improvement_action_uq unique (rollout_id, number),
  constraint improvement_action_rollout_fk foreign key (rollout_id) references rollout (rollout_id),
  constraint improvement_action_cause_fk foreign key (cause_id) references improvement_cause (id)
);
create index improvement_action_owner_ix on improvement_action (owner);

create table improvement_action_step (
  action_id uuid                        not null,
  place     integer                     not null,
  kind      varchar(20)                 not null,
  person_id uuid                        not null,
  at        timestamp(6) with time zone not null,
  meeting   integer,
  due       date,
  remark    varchar(2000),
  constraint improvement_action_step_pk primary key (action_id, place),
  constraint improvement_action_step_fk foreign key (action_id) references improvement_action (id)
);

create table retrospective (
  id         uuid                        not null,
  version    bigint                      not null,
  rollout_id uuid                        not null,
  number     integer                     not null,
  nominal_on date                        not null,
  held_on    date                        not null,
  meets_at   timestamp(6) with time zone not null,
  stage      varchar(20)                 not null,
  invited    boolean                     not null,
  opened_at  timestamp(6) with time zone,
  closed_at  timestamp(6) with time zone,
  minutes    varchar(4000),
  constraint retrospective_pk primary key (id),
  constraint retrospective_uq unique (rollout_id, number),
  constraint retrospective_rollout_fk foreign key (rollout_id) references rollout (rollout_id)
);

create table retrospective_signal (
  retrospective_id uuid         not null,
  place            integer      not null,
  kind             varchar(40)  not null,
  amount           integer      not null,
  link             varchar(200) not null,
  constraint retrospective_signal_pk primary key (retrospective_id, place),
  constraint retrospective_signal_fk foreign key (retrospective_id) references retrospective (id)
);

create table retrospective_presence (
  retrospective_id uuid not null,
  person_id        uuid not null,
  constraint retrospective_presence_pk primary key (retrospective_id, person_id),
  constraint retrospective_presence_fk foreign key (retrospective_id) references retrospective (id)
);
create index retrospective_presence_person_ix on retrospective_presence (person_id);

create table retrospective_card (
  id               uuid         not null,
  version          bigint       not null,
  retrospective_id uuid         not null,
  kind             varchar(20)  not null,
  text             varchar(500) not null,
  old_text         varchar(500),
  author           uuid,
  edit_key         varchar(64),
  theme            varchar(120),
  votes            integer      not null,
  answer           varchar(20)  not null,
  reason           varchar(500),
  constraint retrospective_card_pk primary key (id),
  constraint retrospective_card_fk foreign key (retrospective_id) references retrospective (id)
);
create index retrospective_card_ix on retrospective_card (retrospective_id);
create index retrospective_card_author_ix on retrospective_card (author);
