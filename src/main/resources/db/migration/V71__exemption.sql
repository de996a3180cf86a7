-- Exemptions: somebody may work without the permit until a day, two persons answer for it.

create table permit_exemption (
  id           uuid                        not null,
  version      bigint                      not null,
  rollout_id   uuid                        not null,
  procedure_id uuid                        not null,
  holder       uuid                        not null,
  last_day     date                        not null,
  reason       varchar(2000)               not null,
  proposed_by  uuid                        not null,
  proposed_at  timestamp(6) with time zone not null,
  state        varchar(20)                 not null,
  decided_by   uuid,
  decided_at   timestamp(6) with time zone,
  constraint permit_exemption_pk primary key (id),
  constraint permit_exemption_procedure_fk foreign key (procedure_id) references working_procedure (id)
);
create index permit_exemption_rollout_ix on permit_exemption (rollout_id);
