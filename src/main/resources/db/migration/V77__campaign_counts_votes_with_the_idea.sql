-- The list of the best ideas reads all ideas of a campaign: to count their votes each time takes as
-- long as there are votes. Each vote moves the counts in its own transaction.
alter table idea add column votes_for int default 0 not null;
alter table idea add column votes_against int default 0 not null;
alter table idea add column passes int default 0 not null;

update idea set
    votes_for = (select count(*) from vote v where v.idea = idea.id and v.stance = 'FOR'),
    votes_against = (select count(*) from vote v where v.idea = idea.id and v.stance = 'AGAINST'),
    passes = (select count(*) from vote v where v.idea = idea.id and v.stance = 'PASS');

drop index vote_by_stance;
