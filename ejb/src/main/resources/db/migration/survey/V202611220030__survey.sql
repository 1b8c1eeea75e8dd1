create sequence survey_seq increment by 50;
create table survey (
  id bigint primary key,
  version integer not null,
  code varchar(40) not null unique,
  name_zh varchar(200) not null,
  name_en varchar(200) not null,
  kind varchar(20) not null,
  owner_department_id bigint references department (id),
  anonymous boolean not null,
  state varchar(20) not null,
  created_at timestamp with time zone not null
);

-- A published questionnaire never changes: the packed answers below are read in the order of its closed items.
create sequence survey_version_seq increment by 50;
create table survey_version (
  id bigint primary key,
  survey_id bigint not null references survey (id),
  number integer not null,
  published_at timestamp with time zone,
  definition text not null,
  unique (survey_id, number)
);

-- The closed items of a published version in their packing order, for SQL readers; the definition says the same.
create table survey_item (
  survey_version_id bigint not null references survey_version (id),
  position integer not null,
  code varchar(60) not null,
  low integer not null,
  high integer not null,
  indicator varchar(60),
  primary key (survey_version_id, position),
  unique (survey_version_id, code)
);

create sequence response_seq increment by 50;
create table response (
  id bigint primary key,
  survey_id bigint not null references survey (id),
  survey_version_id bigint not null references survey_version (id),
  department_id bigint references department (id),
  channel varchar(20),
  category varchar(60),
  region varchar(60),
  weight double precision,
  answered_on date not null,
  received_at timestamp with time zone not null,
  answers bytea not null,
  excluded varchar(40),
  content_key varchar(64) unique
);
create index response_survey_answered on response (survey_id, answered_on, id);

create table response_text (
  response_id bigint not null references response (id) on delete cascade,
  item_code varchar(60) not null,
  text text not null,
  primary key (response_id, item_code)
);

-- Written in the transaction that stores the response; the night deletes what it has counted.
create table response_inbox (
  response_id bigint primary key references response (id) on delete cascade
);

-- Who was asked. Nothing here or in response leads from one to the other.
create sequence survey_invitation_seq increment by 50;
create table survey_invitation (
  id bigint primary key,
  survey_id bigint not null references survey (id),
  token_sha256 varchar(64) not null unique,
  customer_id bigint,
  case_number varchar(40),
  channel varchar(20) not null,
  sent_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  answered_at timestamp with time zone
);
create index survey_invitation_survey on survey_invitation (survey_id, id);
