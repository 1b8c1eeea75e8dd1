create sequence task_seq increment by 50;
create table task (
  id bigint primary key,
  version integer not null,
  kind varchar(40) not null,
  object_kind varchar(30) not null,
  object_key varchar(60) not null,
  round_no integer not null,
  subject varchar(300) not null,
  staff_id bigint references staff (id),
  role varchar(30),
  department_id bigint references department (id),
  opened_at timestamp with time zone not null,
  due_at timestamp with time zone,
  done_at timestamp with time zone,
  escalation integer not null
);
create index task_object on task (object_key, kind);
create index task_staff on task (staff_id, done_at, due_at, id);
create index task_role on task (role, department_id, done_at, due_at, id);
create index task_department on task (department_id, done_at, due_at, id);
