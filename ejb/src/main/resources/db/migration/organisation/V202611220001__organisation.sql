create sequence department_seq increment by 50;
create table department (
  id bigint primary key,
  version integer not null,
  code varchar(20) not null unique,
  name_zh varchar(100) not null,
  name_en varchar(100) not null,
  parent_id bigint references department (id),
  path varchar(200) not null,
  head_id bigint,
  active boolean not null
);
create index department_path on department (path);

create sequence staff_seq increment by 50;
create table staff (
  id bigint primary key,
  version integer not null,
  number varchar(20) not null unique,
  name varchar(100) not null,
  department_id bigint not null references department (id),
  account varchar(100) unique,
  password_hash varchar(200),
  email varchar(200),
  language varchar(10),
  active boolean not null
);
create index staff_department on staff (department_id);

create table staff_role (
  staff_id bigint not null references staff (id),
  role varchar(30) not null,
  primary key (staff_id, role)
);

create sequence access_token_seq increment by 50;
create table access_token (
  id bigint primary key,
  staff_id bigint not null references staff (id),
  label varchar(100) not null,
  sha256 varchar(64) not null unique,
  scope varchar(10) not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone
);
create index access_token_staff on access_token (staff_id);

create table sign_in_failure (
  account varchar(100) primary key,
  failures integer not null,
  last_at timestamp with time zone not null
);
-- taken by the first failure of an account, see StaffRepository.countFailure
insert into sign_in_failure (account, failures, last_at) values ('(guard)', 0, '2026-01-01 00:00:00+00');
