-- Which card was drawn for whom, by which seed and way. The place in a person's deck is unique, so
-- two presses at once draw one card; the idea is, so no card comes twice.
create table exposure (
    id bigint generated always as identity primary key,
    campaign bigint not null references campaign,
    voter bigint not null,
    place int not null,
    idea bigint not null references idea,
    seed bigint not null,
    way varchar(20) not null,
    shown_at timestamp(6) with time zone not null,
    answered_at timestamp(6) with time zone,
    constraint exposure_by_place unique (campaign, voter, place),
    constraint exposure_once unique (voter, idea)
);

create index exposure_of_idea on exposure (idea, answered_at, shown_at);
