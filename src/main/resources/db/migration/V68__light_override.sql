-- Lights that somebody signed to be others than the rule says; never changed, they end by themselves.

create table light_override (
  id         uuid                        not null,
  version    bigint                      not null,
  rollout_id uuid                        not null,
  side       varchar(20)                 not null,
  light      varchar(20)                 not null,
  reason     varchar(1000)               not null,
  ends_on    date                        not null,
  signed_by  uuid                        not null,
  signed_at  timestamp(6) with time zone not null,
  constraint light_override_pk primary key (id),
  constraint light_override_rollout_fk foreign key (rollout_id) references rollout (rollout_id)
);
create index light_override_rollout_ix on light_override (rollout_id);
