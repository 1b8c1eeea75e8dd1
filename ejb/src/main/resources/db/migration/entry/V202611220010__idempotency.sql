create table idempotency (
  entry_key varchar(64) primary key,
  request_hash varchar(64) not null,
  created_on date not null,
  answer text
);
create index idempotency_day on idempotency (created_on);
