-- What is known of an uploaded file; its bytes stand in the data folder under their own SHA-256.
create table document (
  id         uuid                        not null,
  sha256     varchar(64)                 not null,
  bytes      bigint                      not null,
  media_type varchar(100)                not null,
  file_name  varchar(200)                not null,
  stored_by  uuid                        not null,
  stored_at  timestamp(6) with time zone not null,
  constraint pk_document primary key (id),
  constraint ck_document_bytes check (bytes > 0)
);

create index ix_document_sha256 on document (sha256);
create index ix_document_stored_by on document (stored_by);
