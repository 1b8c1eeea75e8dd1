-- Ids are random (H35).
drop sequence task_seq;
