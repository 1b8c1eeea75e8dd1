create sequence customer_seq increment by 50;
create table customer (
  id bigint primary key,
  version integer not null,
  number varchar(40) not null unique,
  name varchar(200) not null,
  card_type varchar(20) not null,
  relation varchar(10) not null,
  status varchar(10) not null,
  tier varchar(12) not null,
  owner_department_id bigint not null references department (id),
  owner_staff_id bigint references staff (id),
  contact varchar(100),
  phone varchar(50),
  email varchar(200),
  web varchar(200),
  address varchar(300),
  region varchar(100),
  trade varchar(100),
  customer_since date,
  source varchar(40) not null,
  captured_on date not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null
);
create index customer_department on customer (owner_department_id, number);

-- What customers bought: a row for each line of an order.
create sequence consumption_seq increment by 50;
create table consumption (
  id bigint primary key,
  customer_id bigint not null references customer (id),
  order_number varchar(60),
  bought_on date not null,
  product varchar(200) not null,
  quantity numeric(19, 4),
  amount numeric(19, 4),
  currency varchar(3) not null,
  channel varchar(40),
  source varchar(40) not null,
  content_key varchar(64) unique
);
create index consumption_customer on consumption (customer_id, bought_on, id);
