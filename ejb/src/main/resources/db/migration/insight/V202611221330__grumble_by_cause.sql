-- A grumble is told by its recorded cause, not by a class that only some packs have (ANA-10): the next night counts those cases again.
insert into complaint_inbox (complaint_id)
select c.id from complaint c where (c.cause_code = 'POLICY_IGNORANCE' or c.canonical = 'GRUMBLE')
  and not exists (select 1 from complaint_inbox i where i.complaint_id = c.id);
