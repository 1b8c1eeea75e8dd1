-- Ids are random (H35); the register is read by time.
drop sequence audit_entry_seq;
create index audit_entry_at on audit_entry (at, id);
