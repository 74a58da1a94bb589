-- How long the oldest message has waited tells how far the broker is behind.
alter table outbox add column added_at timestamp with time zone default current_timestamp not null;

create index payment_state on payment (state);
