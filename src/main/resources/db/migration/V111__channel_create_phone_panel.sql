-- The demo's drawn phone: SMS that nobody sent, shown to the chats that named the number.
create table phone_panel_sms (
    id bigint generated always as identity primary key,
    public_id varchar(64) not null unique,
    phone varchar(16) not null,
    text varchar not null,
    at timestamp(6) with time zone not null
);
create index phone_panel_sms_phone on phone_panel_sms (phone, id);
create index phone_panel_sms_age on phone_panel_sms (at);
create table phone_panel_number (
    chat varchar(40) not null references web_chat (chat) on delete cascade,
    phone varchar(16) not null,
    constraint phone_panel_number_pk primary key (chat, phone)
);
create index phone_panel_number_phone on phone_panel_number (phone);
