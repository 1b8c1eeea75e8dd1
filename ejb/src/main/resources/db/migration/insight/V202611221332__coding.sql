-- How people read comments, beside how the machine did when they read them. One coding of a comment for each coder; a second one replaces it.
create table comment_coding (
  survey_id bigint not null references survey (id),
  response_id bigint not null,
  coder_id bigint not null references staff (id),
  coded_at timestamp with time zone not null,
  sentiment varchar(20) not null,
  theme varchar(300) not null,
  machine_sentiment varchar(20) not null,
  machine_theme varchar(300) not null,
  primary key (survey_id, response_id, coder_id)
);
