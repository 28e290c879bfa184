-- The latest picture of how full a centre is in a week, in each language.
create table visit_picture (
    centre   bigint                      not null,
    language varchar(3)                  not null,
    picture  varchar(22)                 not null,
    made_at  timestamp(6) with time zone not null,
    primary key (centre, language)
);
