-- A browser keeps no history, so the web chat keeps its own; lines are only ever added.
create table web_chat (
    chat varchar(40) not null primary key,
    -- the number of the newest line; taking the next one locks the row, so lines become visible in order
    last_seq bigint not null,
    used_at timestamp(6) with time zone not null
);
create index web_chat_age on web_chat (used_at);
create table web_chat_line (
    chat varchar(40) not null references web_chat (chat) on delete cascade,
    seq bigint not null,
    -- what the browser knows the line by: made by the browser for the resident's own lines
    public_id varchar(64) not null,
    body varchar not null,
    at timestamp(6) with time zone not null,
    constraint web_chat_line_pk primary key (chat, seq),
    constraint web_chat_line_once unique (chat, public_id)
);
create index web_chat_line_age on web_chat_line (at);
-- The buttons a chat was ever shown, to refuse a press on any other.
create table web_chat_button (
    chat varchar(40) not null,
    token varchar(64) not null,
    seq bigint not null,
    label varchar(400) not null,
    constraint web_chat_button_pk primary key (chat, token),
    foreign key (chat, seq) references web_chat_line (chat, seq) on delete cascade
);
create index web_chat_button_line on web_chat_button (chat, seq);
-- Documents under a line, for example the export of one's own data.
create table web_chat_file (
    chat varchar(40) not null,
    seq bigint not null,
    place smallint not null,
    name varchar(200) not null,
    media_type varchar(100) not null,
    content varchar not null,
    constraint web_chat_file_pk primary key (chat, seq, place),
    foreign key (chat, seq) references web_chat_line (chat, seq) on delete cascade
);
