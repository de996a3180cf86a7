-- Retreats: a rule softened, postponed or dropped, and which committee seats have seen it.

create table retreat (
  retreat_id  uuid                        not null,
  version     bigint                      not null,
  rollout_id  uuid                        not null,
  person_id   uuid                        not null,
  subject     varchar(1000)               not null,
  kind        varchar(20)                 not null,
  reason      varchar(2000)               not null,
  until_day   date,
  entered_by  uuid                        not null,
  entered_at  timestamp(6) with time zone not null,
  ended_on    date,
  constraint retreat_pk primary key (retreat_id),
  constraint retreat_rollout_fk foreign key (rollout_id) references rollout (rollout_id)
);
create index retreat_rollout_ix on retreat (rollout_id);

create table retreat_seen (
  retreat_id uuid                        not null,
  seat_id    uuid                        not null,
  person_id  uuid                        not null,
  gate       integer                     not null,
  seen_at    timestamp(6) with time zone not null,
  constraint retreat_seen_pk primary key (retreat_id, seat_id, gate),
  constraint retreat_seen_retreat_fk foreign key (retreat_id) references retreat (retreat_id)
);
