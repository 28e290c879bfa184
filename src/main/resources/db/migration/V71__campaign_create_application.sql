-- One application for each person and campaign. After erasure only the voter, the state and the
-- number stay, so that nobody is counted twice by coming back.
create table application (
    id bigint generated always as identity primary key,
    campaign bigint not null references campaign,
    voter bigint not null,
    party bigint,
    state varchar(20) not null,
    refusal varchar(20),
    number int,
    admission_rank int not null,
    born_on date,
    in_city boolean,
    district varchar(60),
    used_centre boolean,
    applied_at timestamp(6) with time zone not null,
    constraint application_once unique (campaign, voter),
    constraint application_by_number unique (campaign, number)
);

create index application_of_party on application (party);
create index application_by_state on application (campaign, state, admission_rank, number);
