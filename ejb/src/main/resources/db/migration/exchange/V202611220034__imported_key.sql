-- By which an imported record is known again, for the kinds whose own tables have no place for it.
create table imported_key (
  content_key varchar(64) primary key,
  kind varchar(20) not null,
  subject varchar(60) not null
);
