-- SMS that came in, so that a recorded request changes nothing when it is played again. Only Twilio's numbers of them.
create table twilio_message (
    sid varchar(100) not null primary key,
    came_at timestamp(6) with time zone not null
);
create index twilio_message_came_at on twilio_message (came_at);
