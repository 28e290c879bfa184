-- Ideas under the number that people say. The counter is a row, because identities jump.
create table idea_number (
    id int not null primary key check (id = 1),
    last_number bigint not null
);

create table idea (
    id bigint generated always as identity primary key,
    public_id uuid not null,
    number bigint not null,
    campaign bigint not null references campaign,
    question bigint not null references question,
    title varchar(120) not null,
    body varchar(3000) not null,
    state varchar(20) not null,
    objection varchar(20),
    objection_text varchar(500),
    change_number bigint not null,
    submitted_at timestamp(6) with time zone not null,
    decided_at timestamp(6) with time zone,
    constraint idea_by_public_id unique (public_id),
    constraint idea_by_number unique (number)
);

create index idea_of_campaign on idea (campaign, state);
create index idea_by_change on idea (campaign, change_number);
create index idea_by_waiting on idea (state, number);

create table idea_author (
    idea bigint not null references idea,
    position int not null,
    voter bigint not null,
    party bigint,
    signature varchar(20) not null,
    signed varchar(100),
    primary key (idea, position),
    constraint idea_author_once unique (idea, voter)
);

create index idea_of_voter on idea_author (voter);
create index idea_of_party on idea_author (party);

create table idea_picture (
    idea bigint not null references idea,
    position int not null,
    picture varchar(64) not null,
    primary key (idea, position)
);
