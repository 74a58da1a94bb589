-- Whether a place and a picture may be retained at the broker of somebody who is gone.
alter table person add column traces boolean not null default true;
