-- What has to leave: one row is one message to one address, kept until it is sent or ends in a stated state.
create table outbox (
    id bigint generated always as identity primary key,
    channel varchar(16) not null,
    address varchar(100) not null,
    party bigint,
    priority smallint not null,
    state varchar(10) not null,
    body varchar not null,
    owner varchar(100) not null,
    words_version varchar(100),
    supersede_key varchar(200),
    created_at timestamp(6) with time zone not null,
    not_before timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    attempts integer default 0 not null,
    failed_at timestamp(6) with time zone,
    lease uuid,
    leased_until timestamp(6) with time zone,
    called_at timestamp(6) with time zone,
    external_id varchar(100),
    reason varchar(200),
    ended_at timestamp(6) with time zone,
    seen_at timestamp(6) with time zone,
    redacted_at timestamp(6) with time zone,
    constraint outbox_state check (state in ('QUEUED', 'LEASED', 'SENT', 'REJECTED', 'DROPPED', 'UNKNOWN'))
);
-- the dispatcher's view: who goes next in a lane
create index outbox_next on outbox (channel, state, priority, not_before, id);
-- who stands before a letter to the same address
create index outbox_order on outbox (channel, address, state, id);
create index outbox_party on outbox (party);
create index outbox_supersede on outbox (supersede_key);
-- what expires, is redacted, is deleted
create index outbox_expiry on outbox (channel, state, expires_at);
create index outbox_kept on outbox (redacted_at, ended_at);
