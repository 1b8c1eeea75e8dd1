create sequence plan_seq increment by 50;
create table plan (
  id bigint primary key,
  version integer not null,
  code varchar(20) not null unique,
  title varchar(200) not null,
  source varchar(20) not null,
  source_key varchar(60),
  department_id bigint not null references department (id),
  owner_id bigint not null references staff (id),
  author_id bigint,
  state varchar(20) not null,
  cause text not null,
  correction text,
  corrective_action text not null,
  preventive_action text,
  measure_kind varchar(20) not null,
  measure_survey varchar(40),
  measure_item varchar(40),
  measure_threshold integer,
  measure_department_id bigint,
  measure_category varchar(60),
  baseline_from date not null,
  baseline_to date not null,
  target double precision not null,
  check_on date not null,
  started_on date,
  implemented_on date,
  closed_on date,
  verdict varchar(20),
  remark text
);
create index plan_board on plan (check_on, code);
create index plan_department on plan (department_id);

create table plan_milestone (
  plan_id bigint not null references plan (id),
  position integer not null,
  text varchar(500) not null,
  staff_id bigint not null,
  due_on date not null,
  progress integer not null,
  evidence text,
  done_on date,
  primary key (plan_id, position)
);

create table plan_effect (
  plan_id bigint not null references plan (id),
  computed_on date not null,
  before_n bigint not null,
  before_value double precision,
  before_lower double precision,
  before_upper double precision,
  after_n bigint not null,
  after_value double precision,
  after_lower double precision,
  after_upper double precision,
  difference double precision,
  lower_end double precision,
  upper_end double precision,
  p double precision,
  verdict varchar(20) not null,
  primary key (plan_id, computed_on)
);

create table plan_counter (
  counter_year integer primary key,
  last_number integer not null
);
