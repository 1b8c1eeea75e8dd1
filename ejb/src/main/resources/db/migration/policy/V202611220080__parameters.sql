create table parameter_setting (
  parameter varchar(40) primary key,
  version integer not null,
  setting varchar(2000) not null,
  changed_at timestamp with time zone not null,
  changed_by varchar(100) not null
);
