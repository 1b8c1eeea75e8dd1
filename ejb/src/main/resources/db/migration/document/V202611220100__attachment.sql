create table attachment (
  id varchar(32) primary key,
  object_kind varchar(30) not null,
  object_key varchar(100) not null,
  number integer not null,
  file_name varchar(200) not null,
  file_kind varchar(20) not null,
  bytes bigint not null,
  sha256 varchar(64) not null,
  stored_as varchar(80) not null unique,
  cleaned boolean not null,
  staff_id bigint,
  staff_name varchar(100) not null,
  attached_at timestamp with time zone not null,
  unique (object_kind, object_key, number)
);
create index attachment_sha256 on attachment (object_kind, object_key, sha256);

-- one row; whoever attaches takes it, so that no quota is passed by two at once
create table attachment_space (
  id integer primary key,
  bytes bigint not null
);
insert into attachment_space (id, bytes) values (1, 0);
