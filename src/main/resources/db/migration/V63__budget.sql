-- What a rollout costs, line by line, in one currency; and the budgets that were signed.

create table budget (
  rollout_id uuid       not null,
  version    bigint     not null,
  currency   varchar(3) not null,
  alarm      numeric(19, 2),
  constraint budget_pk primary key (rollout_id),
  constraint budget_rollout_fk foreign key (rollout_id) references rollout (rollout_id)
);

create table budget_line (
  id         uuid           not null,
  version    bigint         not null,
  rollout_id uuid           not null,
  number     integer        not null,
  category   varchar(20)    not null,
  title      varchar(200)   not null,
  rate       numeric(19, 4),
  valuation  varchar(500),
  planned    numeric(19, 4) not null,
  committed  numeric(19, 4) not null,
  actual     numeric(19, 4) not null,
  to_go      numeric(19, 4) not null,
  revision   integer        not null,
  constraint budget_line_pk primary key (id),
  constraint budget_line_number_uq unique (rollout_id, number),
  constraint budget_line_rollout_fk foreign key (rollout_id) references rollout (rollout_id)
);

create table budget_baseline (
  id         uuid                        not null,
  version    bigint                      not null,
  rollout_id uuid                        not null,
  number     integer                     not null,
  signed_by  uuid                        not null,
  signed_at  timestamp(6) with time zone not null,
  digest     varchar(64)                 not null,
  mandate    uuid,
  constraint budget_baseline_pk primary key (id),
  constraint budget_baseline_number_uq unique (rollout_id, number),
  constraint budget_baseline_mandate_uq unique (mandate),
  constraint budget_baseline_rollout_fk foreign key (rollout_id) references rollout (rollout_id)
);

create table budget_baseline_line (
  baseline_id uuid           not null,
  line_id     uuid           not null,
  amount      numeric(19, 2) not null,
  constraint budget_baseline_line_pk primary key (baseline_id, line_id),
  constraint budget_baseline_line_fk foreign key (baseline_id) references budget_baseline (id)
);
