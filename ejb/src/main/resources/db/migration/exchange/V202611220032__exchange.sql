create sequence import_run_seq increment by 50;
create table import_run (
  id bigint primary key,
  version integer not null,
  kind varchar(20) not null,
  mapping_code varchar(60),
  mapping text not null,
  file_name varchar(200) not null,
  stored_as varchar(200) not null,
  file_bytes bigint not null,
  sha256 varchar(64) not null,
  dry_run boolean not null,
  state varchar(20) not null,
  staff_id bigint references staff (id),
  account varchar(100) not null,
  created_at timestamp with time zone not null,
  started_at timestamp with time zone,
  finished_at timestamp with time zone,
  lease_until timestamp with time zone,
  claim integer not null,
  rows_total bigint not null,
  rows_read bigint not null,
  accepted bigint not null,
  unchanged bigint not null,
  rejected bigint not null,
  notices bigint not null,
  format text,
  preview text
);
create index import_run_file on import_run (sha256, kind);
create index import_run_state on import_run (state, id);

-- One line for each thing to tell about a row; first_row and last_row are those of the record that it belongs to.
create sequence import_finding_seq increment by 50;
create table import_finding (
  id bigint primary key,
  import_id bigint not null references import_run (id),
  row_number bigint not null,
  first_row bigint not null,
  last_row bigint not null,
  column_name varchar(200),
  severity varchar(10) not null,
  code varchar(100) not null,
  arguments text
);
create index import_finding_import on import_finding (import_id, id);

create table import_mapping (
  code varchar(60) primary key,
  version integer not null,
  kind varchar(20) not null,
  definition text not null,
  saved_by varchar(100) not null,
  saved_at timestamp with time zone not null
);
