-- Which of the contract's reasons it is; null where it was declined before there were codes.
alter table payment add column reason_code varchar(32);
