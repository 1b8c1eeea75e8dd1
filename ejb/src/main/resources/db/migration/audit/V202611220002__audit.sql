create sequence audit_entry_seq increment by 50;
create table audit_entry (
  id bigint primary key,
  at timestamp with time zone not null,
  staff_id bigint,
  actor varchar(100) not null,
  operation varchar(100) not null,
  subject_kind varchar(30),
  subject_key varchar(100),
  outcome varchar(10) not null,
  code varchar(100),
  detail text,
  chain_no bigint unique,
  seal varchar(64)
);
create index audit_entry_subject on audit_entry (subject_key, id);

-- The end of the chain, one row.
create table audit_chain (
  id integer primary key,
  last_number bigint not null,
  last_seal varchar(64) not null
);
insert into audit_chain (id, last_number, last_seal)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
