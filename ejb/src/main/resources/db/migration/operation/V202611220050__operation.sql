-- Who may run a job now: one row a job. The fence rises with every owner, so that an old one that wakes up writes nothing.
create table job_lease (
  job varchar(40) primary key,
  owner varchar(120),
  lease_until timestamp with time zone,
  fence bigint not null,
  attempt_id bigint,
  -- the first business date that is due
  since date not null,
  last_at timestamp with time zone,
  last_items bigint,
  last_message varchar(400)
);

-- What is decided about a business date: the timer only pokes, this table decides.
create table nightly_run (
  business_date date not null,
  job varchar(40) not null,
  state varchar(20) not null,
  attempts integer not null,
  run_no bigint,
  started_at timestamp with time zone,
  finished_at timestamp with time zone,
  cut timestamp with time zone,
  message varchar(400),
  primary key (business_date, job)
);

-- Every start of a job, for the monitor.
create sequence job_attempt_seq increment by 50;
create table job_attempt (
  id bigint primary key,
  job varchar(40) not null,
  business_date date not null,
  started_by varchar(20) not null,
  requested_by varchar(100),
  state varchar(20) not null,
  run_no bigint not null,
  recoveries integer not null,
  batch_id bigint,
  cancel_requested boolean not null,
  step varchar(40),
  total bigint not null,
  read_count bigint not null,
  written bigint not null,
  skipped bigint not null,
  started_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  message varchar(400)
);
create index job_attempt_job on job_attempt (job, id);
create index job_attempt_state on job_attempt (state);

-- Numbers the nights: what a night writes is seen once the publication has reached its number.
create sequence run_seq increment by 1;
