-- One-time codes of a device; secret sealed by FieldCipher; last_step makes each code work once on all nodes.
create table second_factor (
  staff_id bigint primary key references staff (id),
  secret varchar(200) not null,
  confirmed_at timestamp with time zone,
  last_step bigint not null
);

create table recovery_code (
  staff_id bigint not null references staff (id),
  sha256 varchar(64) not null,
  used_at timestamp with time zone,
  primary key (staff_id, sha256)
);

-- Sign-ins on screens, shared by nodes; the id is the hash of what the browser's session holds.
create table sign_in_session (
  id varchar(64) primary key,
  staff_id bigint not null references staff (id),
  device varchar(200) not null,
  started_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  ended_at timestamp with time zone
);
create index sign_in_session_staff on sign_in_session (staff_id, ended_at);
