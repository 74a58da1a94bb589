-- A payment may come before its trip, so neither it nor a rating has a foreign key any more. The keys of the first
-- version have names that differ from database to database, so the tables are made anew.
create table payment_of_trip (
  trip_id uuid not null,
  state varchar(16) not null,
  since timestamp with time zone not null,
  passenger_id varchar(32) not null,
  driver_id varchar(32) not null,
  cost numeric(12, 2) not null,
  tip numeric(12, 2) not null,
  rating integer,
  -- By the passenger's clock, to tell a repeat from paying again.
  said_at timestamp with time zone,
  attempt integer not null,
  tries integer not null,
  due_at timestamp with time zone,
  reason varchar(200),
  reference varchar(200),
  constraint one_payment_a_trip primary key (trip_id)
);
insert into payment_of_trip (trip_id, state, since, passenger_id, driver_id, cost, tip, rating, attempt, tries)
  select trip_id, 'SETTLED', paid_at, passenger_id, driver_id, cost, tip, rating, 1, 0 from payment;
drop table payment;
alter table payment_of_trip rename to payment;
create index payment_due on payment (due_at);

-- Who is rated follows from the trip.
create table rating_of_trip (
  trip_id uuid not null,
  given_by varchar(16) not null,
  stars integer not null,
  given_at timestamp with time zone not null,
  constraint one_rating_a_side primary key (trip_id, given_by)
);
insert into rating_of_trip (trip_id, given_by, stars, given_at)
  select trip_id, given_by, stars, given_at from rating;
drop table rating;
alter table rating_of_trip rename to rating;

-- What an account has earned is asked for by account.
create index ledger_entry_account on ledger_entry (account, booked_at);
