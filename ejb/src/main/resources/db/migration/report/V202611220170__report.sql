create sequence report_seq increment by 50;
create table report (
  id bigint primary key,
  version integer not null,
  -- one for a kind, period and survey
  number varchar(80) not null unique,
  kind varchar(20) not null,
  period_from date not null,
  period_to date not null,
  survey varchar(60),
  state varchar(20) not null,
  -- the figures as they were published then, as JSON; never changed
  figures text not null,
  cut timestamp with time zone not null,
  drafted_at timestamp with time zone not null,
  due_at timestamp with time zone,
  assessment text,
  author_id bigint references staff (id),
  approver_id bigint references staff (id),
  approved_at timestamp with time zone,
  distributed_at timestamp with time zone,
  filed_at timestamp with time zone
);
create index report_period on report (period_to, number);

create table report_recommendation (
  report_id bigint not null references report (id),
  position integer not null,
  finding integer not null,
  department_id bigint references department (id),
  decision varchar(20),
  plan_code varchar(20),
  reason varchar(1000),
  decider_id bigint references staff (id),
  decided_at timestamp with time zone,
  primary key (report_id, position)
);

-- which departments a report went to, and who of them opened it first (SUR-13)
create table report_receipt (
  report_id bigint not null references report (id),
  department_id bigint not null references department (id),
  sent_at timestamp with time zone not null,
  reader_id bigint references staff (id),
  read_at timestamp with time zone,
  primary key (report_id, department_id)
);
