-- Parameters that the company had set otherwise than the pack when the case arrived, key=value in lines; null: none.
alter table complaint add column pack_tuning varchar(2000);
