-- Several campaigns at once. A campaign's row is locked by whoever applies or publishes: under that
-- lock it gives the numbers of applicants and of changes that other nodes catch up by.
create table campaign (
    id bigint generated always as identity primary key,
    code varchar(40) not null,
    title varchar(60) not null,
    about varchar(2000) not null,
    phase varchar(20) not null,
    threshold int not null,
    minimum_age int not null,
    city_only boolean not null,
    places int,
    opens_at timestamp(6) with time zone not null,
    selection_at timestamp(6) with time zone,
    implementation_at timestamp(6) with time zone,
    closed_at timestamp(6) with time zone,
    applicants int default 0 not null,
    changes bigint default 0 not null,
    opened_at timestamp(6) with time zone,
    opened_with int,
    announced_at timestamp(6) with time zone not null,
    constraint campaign_by_code unique (code)
);

create table direction (
    id bigint generated always as identity primary key,
    campaign bigint not null references campaign,
    position int not null,
    title varchar(60) not null,
    about varchar(1000) not null,
    opens_at timestamp(6) with time zone not null,
    constraint direction_in_order unique (campaign, position)
);

create table question (
    id bigint generated always as identity primary key,
    direction bigint not null references direction,
    position int not null,
    title varchar(60) not null,
    body varchar(500) not null,
    constraint question_in_order unique (direction, position)
);

-- How far the news of an opening have gone: everybody up to `last` is to be told, up to `told` is.
create table opening_news (
    campaign bigint not null primary key references campaign,
    told int not null,
    last int not null
);
