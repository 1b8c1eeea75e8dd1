-- The long form: one row per response and closed item. value is null where the answer is missing (byte 255).
-- Reading one byte out of a packed column is where the two databases part, hence one file for each.
create view response_long as
select l.response_id, l.survey_id, l.survey_version_id, l.position, l.item_code, nullif(l.octet, 255) as answer,
       l.department_id, l.channel, l.category, l.region, l.weight, l.answered_on, l.excluded
from (
  select r.id as response_id, r.survey_id, r.survey_version_id, i.position, i.code as item_code,
         cast(X'000000' || substring(r.answers from i.position + 1 for 1) as integer) as octet,
         r.department_id, r.channel, r.category, r.region, r.weight, r.answered_on, r.excluded
  from response r
  join survey_item i on i.survey_version_id = r.survey_version_id
) l;
