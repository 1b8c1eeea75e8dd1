create table calendar_day (
  on_date date primary key,
  worked boolean not null,
  name_zh varchar(100) not null,
  name_en varchar(100) not null,
  changed_by varchar(100) not null,
  changed_at timestamp with time zone not null
);
