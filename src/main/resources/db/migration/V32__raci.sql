-- Duties that somebody chose: the letters of one activity or gate by seat. Other rows follow the rules.

create table raci_row (
  id         uuid        not null,
  version    bigint      not null,
  rollout_id uuid        not null,
  kind       varchar(20) not null,
  code       varchar(80) not null,
  revision   integer     not null,
  constraint raci_row_pk primary key (id),
  constraint raci_row_uq unique (rollout_id, kind, code),
  constraint raci_row_rollout_fk foreign key (rollout_id) references rollout (rollout_id)
);

create table raci_cell (
  row_id  uuid       not null,
  seat_id uuid       not null,
  letters varchar(4) not null,
  constraint raci_cell_pk primary key (row_id, seat_id),
  constraint raci_cell_row_fk foreign key (row_id) references raci_row (id)
);
