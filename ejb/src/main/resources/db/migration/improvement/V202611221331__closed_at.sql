-- A case counts as a relapse when it came in after the plan was closed, be it on the same day (IMP-10).
alter table plan add column closed_at timestamp with time zone;
