-- Indicators of a rollout, their measured values, targets, the signed baseline and waivers.

create table kpi_indicator (
  id            uuid            not null,
  version       bigint          not null,
  rollout_id    uuid            not null,
  number        integer         not null,
  catalogue     varchar(60),
  name          varchar(200)    not null,
  problem       varchar(1000)   not null,
  benefit       varchar(1000)   not null,
  beneficiary   varchar(200)    not null,
  direction     varchar(20)     not null,
  numerator     varchar(1000)   not null,
  denominator   varchar(1000)   not null,
  exclusions    varchar(1000)   not null,
  unit          varchar(20)     not null,
  currency      varchar(3)      not null,
  decimals      integer         not null,
  least         numeric(30, 10),
  most          numeric(30, 10),
  source        varchar(1000)   not null,
  cadence       varchar(20)     not null,
  owner         uuid            not null,
  method        varchar(20)     not null,
  worthwhile    numeric(30, 10) not null,
  stabilisation integer         not null,
  dropped_at    timestamp(6) with time zone,
  dropped_why   varchar(2000),
  constraint kpi_indicator_pk primary key (id),
  constraint kpi_indicator_number_uq unique (rollout_id, number),
  constraint kpi_indicator_rollout_fk foreign key (rollout_id) references rollout (rollout_id)
);
create index kpi_indicator_owner_ix on kpi_indicator (owner);

create table kpi_point (
  indicator_id     uuid                        not null,
  period           date                        not null,
  measured         numeric(30, 10)             not null,
  numerator        numeric(30, 10),
  denominator      numeric(30, 10),
  expected_records bigint,
  present_records  bigint,
  available_on     date,
  loaded_at        timestamp(6) with time zone not null,
  constraint kpi_point_pk primary key (indicator_id, period),
  constraint kpi_point_indicator_fk foreign key (indicator_id) references kpi_indicator (id)
);

create table kpi_target (
  id           uuid                        not null,
  version      bigint                      not null,
  rollout_id   uuid                        not null,
  indicator_id uuid                        not null,
  aim          numeric(30, 10)             not null,
  basis        varchar(2000)               not null,
  milestone_id uuid,
  present      numeric(30, 10),
  reason       varchar(100),
  reason_low   varchar(60),
  reason_high  varchar(60),
  proposed_by  uuid                        not null,
  proposed_at  timestamp(6) with time zone not null,
  constraint kpi_target_pk primary key (id),
  constraint kpi_target_indicator_fk foreign key (indicator_id) references kpi_indicator (id)
);
create index kpi_target_rollout_ix on kpi_target (rollout_id);

create table kpi_baseline (
  id          uuid                        not null,
  version     bigint                      not null,
  rollout_id  uuid                        not null,
  number      integer                     not null,
  state       varchar(20)                 not null,
  reason      varchar(2000)               not null,
  first_day   date                        not null,
  last_day    date                        not null,
  go_live     date                        not null,
  trial_why   varchar(2000)               not null,
  proposed_by uuid                        not null,
  proposed_at timestamp(6) with time zone not null,
  locked_at   timestamp(6) with time zone,
  digest      varchar(64),
  wording     text,
  constraint kpi_baseline_pk primary key (id),
  constraint kpi_baseline_number_uq unique (rollout_id, number),
  constraint kpi_baseline_rollout_fk foreign key (rollout_id) references rollout (rollout_id)
);

create table kpi_baseline_signature (
  baseline_id     uuid                        not null,
  side            varchar(20)                 not null,
  person_id       uuid                        not null,
  organisation_id uuid                        not null,
  digest          varchar(64)                 not null,
  signed_at       timestamp(6) with time zone not null,
  constraint kpi_baseline_signature_pk primary key (baseline_id, side, digest),
  constraint kpi_baseline_signature_fk foreign key (baseline_id) references kpi_baseline (id)
);
create index kpi_baseline_signature_person_ix on kpi_baseline_signature (person_id);

create table kpi_baseline_line (
  baseline_id  uuid            not null,
  indicator_id uuid            not null,
  definition   varchar(64)     not null,
  aim          numeric(30, 10) not null,
  constraint kpi_baseline_line_pk primary key (baseline_id, indicator_id),
  constraint kpi_baseline_line_fk foreign key (baseline_id) references kpi_baseline (id)
);

create table kpi_baseline_point (
  baseline_id  uuid            not null,
  indicator_id uuid            not null,
  period       date            not null,
  measured     numeric(30, 10) not null,
  numerator    numeric(30, 10),
  denominator  numeric(30, 10),
  constraint kpi_baseline_point_pk primary key (baseline_id, indicator_id, period),
  constraint kpi_baseline_point_fk foreign key (baseline_id) references kpi_baseline (id)
);

create table kpi_waiver (
  id           uuid                        not null,
  version      bigint                      not null,
  rollout_id   uuid                        not null,
  baseline_id  uuid                        not null,
  indicator_id uuid                        not null,
  reason       varchar(2000)               not null,
  proposed_by  uuid                        not null,
  proposed_at  timestamp(6) with time zone not null,
  constraint kpi_waiver_pk primary key (id),
  constraint kpi_waiver_uq unique (baseline_id, indicator_id),
  constraint kpi_waiver_baseline_fk foreign key (baseline_id) references kpi_baseline (id)
);
create index kpi_waiver_rollout_ix on kpi_waiver (rollout_id);

create table kpi_waiver_signature (
  waiver_id       uuid                        not null,
  side            varchar(20)                 not null,
  person_id       uuid                        not null,
  organisation_id uuid                        not null,
  digest          varchar(64)                 not null,
  signed_at       timestamp(6) with time zone not null,
  constraint kpi_waiver_signature_pk primary key (waiver_id, side, digest),
  constraint kpi_waiver_signature_fk foreign key (waiver_id) references kpi_waiver (id)
);
