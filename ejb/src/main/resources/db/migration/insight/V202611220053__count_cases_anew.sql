-- What a case counts as has become more (founded, grumble, satisfied): the next night counts every case again.
insert into complaint_inbox (complaint_id)
select c.id from complaint c where not exists (select 1 from complaint_inbox i where i.complaint_id = c.id);
