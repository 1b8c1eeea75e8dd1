-- Whether the response is in the cells already: a later exclusion is then taken out again.
alter table response_inbox add column counted boolean default false not null;

-- The newest night that readers see, one row.
create table publication (
  id integer primary key,
  run_no bigint not null,
  business_date date,
  cut timestamp with time zone,
  published_at timestamp with time zone
);
insert into publication (id, run_no) values (1, 0);

-- What a night takes in: fixed once, so that a restart divides the same work in the same way.
create table night_cut (
  run_no bigint primary key,
  cut timestamp with time zone not null,
  response_from bigint not null,
  response_to bigint not null,
  responses bigint not null,
  complaint_from bigint not null,
  complaint_to bigint not null,
  complaints bigint not null
);

-- Counted and not yet merged, by subject: a questionnaire version, or 0 for complaints. Written in the transaction that
-- deletes the inbox rows, deleted in the one that writes the blocks.
create sequence cell_chunk_seq increment by 1;
create table cell_delta (
  subject_id bigint not null,
  department_id bigint not null,
  month_start date not null,
  chunk_no bigint not null,
  days bytea not null,
  months bytea not null,
  primary key (subject_id, department_id, month_start, chunk_no)
);

-- Cells of one department and month, told apart by day. Blocks of a key add up; folding makes one of many.
create table day_block (
  subject_id bigint not null,
  department_id bigint not null,
  month_start date not null,
  since_run bigint not null,
  cells bytea not null,
  primary key (subject_id, department_id, month_start, since_run)
);

-- The same by month, with the cross-products of the item sets; complaints have only these.
create table month_block (
  subject_id bigint not null,
  department_id bigint not null,
  month_start date not null,
  since_run bigint not null,
  cells bytea not null,
  primary key (subject_id, department_id, month_start, since_run)
);
create index month_block_run on month_block (since_run);

-- What a complaint counted as when it was last counted, to be taken out when it changes.
create table complaint_fact (
  complaint_id bigint primary key,
  fact bytea not null
);

-- Published monthly series with trend and limits, as JSON. The newest up to the published night is seen. Department 0: the company.
create table series (
  measure varchar(40) not null,
  survey_id bigint not null,
  item varchar(60) not null,
  department_id bigint not null,
  since_run bigint not null,
  content text not null,
  primary key (measure, survey_id, item, department_id, since_run)
);
create index series_run on series (since_run);
