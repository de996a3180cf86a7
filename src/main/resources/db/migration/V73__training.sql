-- The training plan: courses, their sessions, and who has a seat in them.

create table training_course (
  id          uuid         not null,
  version     bigint       not null,
  rollout_id  uuid         not null,
  name        varchar(200) not null,
  kind        varchar(20)  not null,
  department  varchar(200),
  seat_role   varchar(30),
  least_hours integer      not null,
  due         date         not null,
  dropped     boolean      not null,
  constraint training_course_pk primary key (id),
  constraint training_course_rollout_fk foreign key (rollout_id) references rollout (rollout_id)
);
create index training_course_rollout_ix on training_course (rollout_id);

create table training_session (
  id          uuid                        not null,
  version     bigint                      not null,
  rollout_id  uuid                        not null,
  course_id   uuid                        not null,
  starts_at   timestamp(6) with time zone not null,
  lasts_hours integer                     not null,
  place       varchar(200)                not null,
  seats       integer                     not null,
  changes     integer                     not null,
  constraint training_session_pk primary key (id),
  constraint training_session_course_fk foreign key (course_id) references training_course (id)
);
create index training_session_rollout_ix on training_session (rollout_id);

create table training_seat (
  session_id uuid    not null,
  place      integer not null,
  person_id  uuid    not null,
  attended   boolean,
  constraint training_seat_pk primary key (session_id, place),
  constraint training_seat_session_fk foreign key (session_id) references training_session (id)
);
create index training_seat_person_ix on training_seat (person_id);
