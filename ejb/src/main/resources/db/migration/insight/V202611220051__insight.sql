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

-- Counted and not yet merged. Written in the transaction that deletes the inbox rows, deleted in the one that writes the blocks.
create table score_delta (
  version_id bigint not null,
  department_id bigint not null,
  month_start date not null,
  run_no bigint not null,
  first_response bigint not null,
  days bytea not null,
  months bytea not null,
  primary key (version_id, department_id, month_start, run_no, first_response)
);

-- Cells of one department and month, by channel, category and day. Blocks of a key add up; tidying folds them together.
create table score_day_block (
  version_id bigint not null,
  department_id bigint not null,
  month_start date not null,
  since_run bigint not null,
  cells bytea not null,
  primary key (version_id, department_id, month_start, since_run)
);

-- The same by channel and category, with the cross-products of the item sets.
create table score_month_block (
  version_id bigint not null,
  department_id bigint not null,
  month_start date not null,
  since_run bigint not null,
  cells bytea not null,
  primary key (version_id, department_id, month_start, since_run)
);
create index score_month_block_run on score_month_block (since_run);
