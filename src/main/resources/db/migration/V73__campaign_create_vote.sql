-- One vote for each person and idea, whichever messengers are used: the primary key says so. What a
-- voter had said before stays in the log.
create table vote (
    idea bigint not null references idea,
    voter bigint not null,
    stance varchar(10) not null,
    set_at timestamp(6) with time zone not null,
    primary key (idea, voter)
);

create index vote_of_voter on vote (voter, set_at);
create index vote_by_stance on vote (idea, stance);

create table vote_log (
    id bigint generated always as identity primary key,
    idea bigint not null references idea,
    voter bigint not null,
    stance varchar(10) not null,
    set_at timestamp(6) with time zone not null
);

create index vote_log_of_voter on vote_log (voter, id);

create table complaint (
    idea bigint not null references idea,
    voter bigint not null,
    party bigint,
    objection varchar(20) not null,
    objection_text varchar(500) not null,
    complained_at timestamp(6) with time zone not null,
    settled_at timestamp(6) with time zone,
    primary key (idea, voter)
);

create index complaint_of_party on complaint (party);

-- Readers' word that two ideas are alike; the smaller number first.
create table idea_alike (
    idea bigint not null references idea,
    other bigint not null references idea,
    voter bigint not null,
    said_at timestamp(6) with time zone not null,
    primary key (idea, other, voter)
);

-- What an author answered to "is yours one of these?". Without an idea: the author supported it
-- instead of submitting.
create table similar_answer (
    id bigint generated always as identity primary key,
    voter bigint not null,
    shown bigint not null references idea,
    submitted bigint references idea,
    answered_at timestamp(6) with time zone not null
);

create index similar_answer_of_voter on similar_answer (voter);
