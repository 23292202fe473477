-- A link that opens one report for whoever has it, until it is revoked. The token is found by a keyed index; sealed, it can
-- be shown again to who made it.
create table shares (
    report_id      text        primary key references reports (id) on delete cascade,
    token_index    bytea       not null unique,
    sealed_token   text        not null,
    password_index bytea,
    created_at     timestamptz not null default now()
);
