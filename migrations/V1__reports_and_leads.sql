-- One row a scan. The body is sealed by the aggregator; the portal is a keyed index, not an id.
create table reports (
    id           text        primary key,
    portal_index bytea       not null,
    sealed_body  text        not null,
    created_at   timestamptz not null default now(),
    expires_at   timestamptz not null
);
create index reports_by_expiry on reports (expires_at);
create index reports_by_portal on reports (portal_index, created_at desc);

-- What a visitor typed into the form. One lead a report; it leaves with its report.
create table leads (
    id          text        primary key,
    report_id   text        not null unique references reports (id) on delete cascade,
    sealed_body text        not null,
    created_at  timestamptz not null default now()
);
