-- What nightly-insights has published: which night of figures it read, by which version of the methods.
create table insight_publication (
  id integer primary key,
  run_no bigint not null,
  night_no bigint not null,
  methods integer not null,
  business_date date,
  cut timestamp with time zone,
  published_at timestamp with time zone
);
insert into insight_publication (id, run_no, night_no, methods) values (1, 0, 0, 0);

-- The night of figures that a run reads: fixed once, so that a restart examines the same.
create table insight_run (
  run_no bigint primary key,
  night_no bigint not null,
  business_date date not null,
  cut timestamp with time zone
);

-- Published findings as JSON: drivers, themes, sentiment. Survey 0: complaints; department 0: the company. The newest up to the
-- published run is seen.
create table finding (
  kind varchar(20) not null,
  survey_id bigint not null,
  department_id bigint not null,
  since_run bigint not null,
  content text not null,
  primary key (kind, survey_id, department_id, since_run)
);
create index finding_run on finding (since_run);

-- Every test that a night made, significant or not. Adjusted over the night when it is published.
create table test_ledger (
  run_no bigint not null,
  question varchar(20) not null,
  survey_id bigint not null,
  item varchar(60) not null,
  department_id bigint not null,
  business_date date not null,
  test varchar(40) not null,
  statistic double precision,
  p double precision,
  adjusted double precision,
  family integer,
  significant boolean not null,
  effect double precision,
  effect_kind varchar(30) not null,
  n bigint not null,
  reason varchar(40),
  detail text not null,
  primary key (run_no, question, survey_id, item, department_id)
);
create index test_ledger_series on test_ledger (survey_id, question, item, department_id, run_no);

-- Signals of control charts that somebody was told about, once each.
create sequence chart_alert_seq increment by 1;
create table chart_alert (
  id bigint primary key,
  measure varchar(40) not null,
  survey_id bigint not null,
  item varchar(60) not null,
  department_id bigint not null,
  signal_kind varchar(20) not null,
  month_start date not null,
  raised_run bigint not null,
  raised_at timestamp with time zone not null,
  unique (measure, survey_id, item, department_id, signal_kind, month_start)
);

-- Same cause and product often enough within the window (ANA-07, PRM-56).
create sequence systemic_issue_seq increment by 1;
create table systemic_issue (
  id bigint primary key,
  cause varchar(200) not null,
  product varchar(200) not null,
  cases integer not null,
  first_on date not null,
  last_on date not null,
  raised_on date not null,
  raised_at timestamp with time zone not null,
  state varchar(20) not null,
  decided_on date,
  decided_by varchar(100),
  plan_code varchar(20),
  reason varchar(1000)
);
create index systemic_issue_pair on systemic_issue (cause, product, state);
create index complaint_cause on complaint (cause_code, received_at);
