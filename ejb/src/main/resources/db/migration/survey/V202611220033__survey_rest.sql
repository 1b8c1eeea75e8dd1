-- Why a version was published without one of the key indicators (SUR-06).
alter table survey_version add column waiver varchar(300);

-- What cleaning noticed without excluding (SUR-10): a flag is a hint for the analyst.
create table response_flag (
  response_id bigint not null references response (id) on delete cascade,
  code varchar(40) not null,
  primary key (response_id, code)
);
