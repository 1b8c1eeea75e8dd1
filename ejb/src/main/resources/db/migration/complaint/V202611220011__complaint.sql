-- Ids are random (EMP-01: an anonymous case must not be found by its place in a sequence).
create table complaint (
  id bigint primary key,
  version integer not null,
  number varchar(40) not null unique,
  receipt_sha256 varchar(64) not null unique,
  kind varchar(20) not null,
  party_kind varchar(10) not null,
  channel varchar(40) not null,
  phase varchar(15) not null,
  pack_code varchar(20) not null,
  pack_version integer not null,
  state varchar(30) not null,
  round_no integer not null,
  event_count integer not null,
  received_at timestamp with time zone not null,
  entered_at timestamp with time zone not null,
  late_reason varchar(500),
  next_clock varchar(20),
  next_due_at timestamp with time zone not null,
  -- who
  anonymous boolean not null,
  party_name varchar(100),
  party_phone varchar(50),
  party_email varchar(200),
  party_region varchar(100),
  customer_number varchar(40),
  reporter varchar(100),
  -- what
  subject varchar(200) not null,
  content text not null,
  background text,
  demand text,
  product varchar(200),
  topic varchar(40),
  event_at timestamp with time zone,
  event_place varchar(200),
  search_text text not null,
  -- how bad
  category varchar(40),
  canonical varchar(30),
  urgent boolean not null,
  important boolean not null,
  severity varchar(10),
  urgency varchar(10),
  complexity varchar(10),
  extent varchar(10),
  consequence varchar(10),
  priority varchar(10),
  priority_rank integer not null,
  verified boolean,
  -- who deals with it
  unit_id bigint not null references department (id),
  lead_department_id bigint references department (id),
  handler_id bigint references staff (id),
  registrar_id bigint references staff (id),
  subject_staff_id bigint references staff (id),
  -- what came of it
  promised_on date,
  solution text,
  cause_code varchar(40),
  cause text,
  satisfaction_reply varchar(30),
  satisfaction_revisit varchar(30),
  satisfaction_improvement varchar(30),
  revisit_attempts integer not null,
  close_reason varchar(40),
  closed_at timestamp with time zone
);
create index complaint_received on complaint (received_at, id);
create index complaint_due on complaint (next_due_at, id);
create index complaint_priority on complaint (priority_rank, received_at, id);
create index complaint_state on complaint (state, received_at);
create index complaint_lead on complaint (lead_department_id, received_at);
create index complaint_unit on complaint (unit_id, received_at);
create index complaint_handler on complaint (handler_id, received_at);
create index complaint_registrar on complaint (registrar_id, received_at);
create index complaint_customer on complaint (customer_number);

-- What happened, append only. The clocks are folded from these rows.
create table complaint_event (
  complaint_id bigint not null references complaint (id),
  event_no integer not null,
  at timestamp with time zone not null,
  type varchar(40) not null,
  actor_id bigint,
  actor_name varchar(100) not null,
  round_no integer not null,
  state varchar(30) not null,
  audience varchar(10) not null,
  data text not null,
  primary key (complaint_id, event_no)
);
create index complaint_event_type on complaint_event (type, at);

-- Due times as a cache: which events (number of the last one) and which calendar they were computed from.
create table complaint_clock (
  complaint_id bigint not null references complaint (id),
  clock varchar(20) not null,
  run_no integer not null,
  round_no integer not null,
  started_at timestamp with time zone not null,
  warn_at timestamp with time zone,
  due_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  verdict varchar(20) not null,
  holder_role varchar(30),
  holder_department_id bigint references department (id),
  by_day boolean not null,
  check_at timestamp with time zone,
  warned boolean not null,
  breached boolean not null,
  from_event integer not null,
  from_calendar varchar(80) not null,
  primary key (complaint_id, clock, run_no)
);
create index complaint_clock_check on complaint_clock (by_day, check_at);
create index complaint_clock_due on complaint_clock (clock, due_at);

create table complaint_co_department (
  complaint_id bigint not null references complaint (id),
  department_id bigint not null references department (id),
  duty varchar(500) not null,
  primary key (complaint_id, department_id)
);
create index complaint_co_department_department on complaint_co_department (department_id);

-- Serials of a series and year, drawn under a row lock in the transaction of the case: no duplicate, no gap.
create table complaint_series (
  series varchar(40) primary key,
  last_serial integer not null
);

-- Cases that changed since the last night, which deletes the rows it has counted.
create table complaint_inbox (
  complaint_id bigint primary key
);

-- SLA-02: an online channel was read and sorted on a day.
create table channel_check (
  channel varchar(40) not null,
  checked_on date not null,
  checked_at timestamp with time zone not null,
  staff_id bigint not null references staff (id),
  items integer not null,
  remark varchar(500),
  primary key (channel, checked_on)
);
