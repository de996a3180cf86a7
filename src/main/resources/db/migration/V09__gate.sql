create table gate_review (
    review_id uuid not null,
    version bigint not null,
    rollout_id uuid not null,
    phase varchar(30) not null,
    round integer not null,
    stage varchar(20) not null,
    checklists varchar(100) not null,
    awaits_date boolean not null,
    awaits_rework boolean not null,
    rework_agreed boolean not null,
    further_rounds boolean not null,
    opened_at timestamp(6) with time zone not null,
    deadline timestamp(6) with time zone,
    decided_at timestamp(6) with time zone,
    outcome varchar(20),
    constraint pk_gate_review primary key (review_id),
    -- two requests that open the same round at once: one of them fails
    constraint uq_gate_review_round unique (rollout_id, phase, round)
);

create table gate_criterion (
    id uuid not null,
    review_id uuid not null,
    code varchar(20) not null,
    place integer not null,
    question_en varchar(1000) not null,
    question_zh varchar(1000) not null,
    question_ru varchar(1000) not null,
    enough_en varchar(2000) not null,
    enough_zh varchar(2000) not null,
    enough_ru varchar(2000) not null,
    evidence_kind varchar(20) not null,
    live_question varchar(60),
    weight integer not null,
    mandatory boolean not null,
    strand varchar(20) not null,
    tier varchar(20) not null,
    method varchar(200) not null,
    own boolean not null,
    fresh boolean not null,
    stale boolean not null,
    owner uuid,
    due date,
    reply varchar(20),
    note varchar(4000),
    answered_by uuid,
    answered_at timestamp(6) with time zone,
    constraint pk_gate_criterion primary key (id),
    constraint uq_gate_criterion_code unique (review_id, code),
    constraint fk_gate_criterion_review foreign key (review_id) references gate_review (review_id)
);

create table gate_evidence (
    review_id uuid not null,
    place integer not null,
    evidence_id uuid not null,
    criterion varchar(20) not null,
    document_id uuid not null,
    file_name varchar(255) not null,
    sha256 varchar(64) not null,
    file_size bigint not null,
    author uuid not null,
    added_at timestamp(6) with time zone not null,
    altered boolean not null,
    constraint pk_gate_evidence primary key (review_id, place),
    constraint fk_gate_evidence_review foreign key (review_id) references gate_review (review_id)
);

create table gate_submission (
    id uuid not null,
    review_id uuid not null,
    number integer not null,
    ballot_id uuid not null,
    submitted_by uuid not null,
    submitted_at timestamp(6) with time zone not null,
    frozen varchar(1000000) not null,
    frozen_hash varchar(64) not null,
    turned varchar(2000) not null,
    withdrawn_at timestamp(6) with time zone,
    withdrawn_by uuid,
    withdrawn_because varchar(2000),
    constraint pk_gate_submission primary key (id),
    constraint uq_gate_submission_number unique (review_id, number),
    constraint fk_gate_submission_review foreign key (review_id) references gate_review (review_id)
);

create index ix_gate_submission_ballot on gate_submission (ballot_id);
