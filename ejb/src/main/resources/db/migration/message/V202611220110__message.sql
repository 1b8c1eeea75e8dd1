create sequence message_seq increment by 50;
create table message (
  id bigint primary key,
  delivery_id varchar(32) not null unique,
  kind varchar(30) not null,
  channel varchar(10) not null,
  staff_id bigint,
  address varchar(300),
  language varchar(5) not null,
  object_kind varchar(30),
  object_key varchar(100),
  data text not null,
  state varchar(10) not null,
  created_at timestamp with time zone not null,
  not_before timestamp with time zone not null,
  attempts integer not null,
  lease_token varchar(32),
  lease_until timestamp with time zone,
  settled_at timestamp with time zone,
  read_at timestamp with time zone,
  last_error varchar(300)
);
create index message_waiting on message (state, channel, not_before);
create index message_inbox on message (staff_id, channel, id);
create index message_unread on message (staff_id, channel, read_at);

create table message_template (
  kind varchar(30) not null,
  language varchar(5) not null,
  version integer not null,
  subject varchar(300) not null,
  body varchar(8000) not null,
  primary key (kind, language)
);

create table message_preference (
  staff_id bigint primary key,
  version integer not null,
  email_mode varchar(10) not null,
  quiet_from time not null,
  quiet_to time not null
);

create sequence webhook_seq increment by 50;
create table webhook (
  id bigint primary key,
  name varchar(100) not null,
  url varchar(300) not null,
  secret varchar(64) not null,
  kinds varchar(300) not null,
  created_at timestamp with time zone not null
);
