-- Where a point is, for points whose hits are proven by the position of the phone.
ALTER TABLE patrol_point ADD COLUMN lat_lon VARCHAR(60) DEFAULT '' NOT NULL;
