-- Telegram brings an album piece by piece and does not say which is the last. The pieces stand here,
-- not in memory, until the album is quiet or its sender says something else; then they become one
-- turn and go. They stay for seconds, so nobody exports or erases them.
create table telegram_piece (
    update_id bigint primary key,
    chat varchar(40) not null,
    album varchar(100) not null,
    language varchar(10),
    photo varchar(500) not null,
    other varchar(20) not null,
    caption varchar(4096) not null,
    came_at timestamp(6) with time zone not null,
    -- set when the album is closed: what the inbox knows the turn by
    turn bigint
);

create index telegram_piece_chat on telegram_piece (chat);

-- Updates that are no turn of their own (pieces of albums, calls in groups), so that a repeated one
-- changes nothing.
create table telegram_update (
    update_id bigint primary key,
    seen_at timestamp(6) with time zone not null
);

create index telegram_update_seen_at on telegram_update (seen_at);
