-- What a customer is found by, one row each. Archived customers have ids below zero, so that they are found last.
CREATE TABLE `search_entries` (
	`id` integer PRIMARY KEY NOT NULL,
	`customer_id` text NOT NULL,
	`names` text NOT NULL,
	`called` text NOT NULL,
	`people` text NOT NULL,
	`relations` text NOT NULL,
	`people_for_managers` text NOT NULL,
	`number` text NOT NULL,
	`emails` text NOT NULL,
	`tier` text,
	`seen_at` integer,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_entries_customer` ON `search_entries` (`customer_id`);
--> statement-breakpoint
-- What a result says of why it was found. Apart, so that the rows that are looked through stay small.
CREATE TABLE `search_shown` (
	`entry_id` integer PRIMARY KEY NOT NULL,
	`endings` text NOT NULL,
	`shown` text NOT NULL
);
--> statement-breakpoint
-- Any run of digits in a phone number begins one of its endings, so a run is found as the start of one.
CREATE TABLE `search_endings` (
	`ending` text NOT NULL,
	`entry_id` integer NOT NULL,
	PRIMARY KEY(`ending`, `entry_id`)
) WITHOUT ROWID;
--> statement-breakpoint
-- The words are folded and cut before they get here, so the tokenizer has nothing left to do.
CREATE VIRTUAL TABLE `search_index` USING fts5(
	names, called, people, relations, people_for_managers, number, emails,
	content = 'search_entries', content_rowid = 'id',
	tokenize = 'ascii', prefix = '1 2 3 4 5 6 7 8 9 10', detail = column, columnsize = 0
);
--> statement-breakpoint
-- What is forgotten must leave the file, not only the answers.
INSERT INTO `search_index` (`search_index`, `rank`) VALUES ('secure-delete', 1);
--> statement-breakpoint
-- Holds a row while everything is being removed at once: taking the words out one by one would take minutes.
CREATE TABLE `search_clearing` (`id` integer PRIMARY KEY NOT NULL);
--> statement-breakpoint
-- Whoever is erased leaves the index with the row, whatever erased it.
CREATE TRIGGER `search_entries_removed` AFTER DELETE ON `search_entries`
WHEN NOT EXISTS (SELECT 1 FROM `search_clearing`)
BEGIN
	INSERT INTO `search_index` (`search_index`, rowid, names, called, people, relations, people_for_managers, number, emails)
	VALUES ('delete', old.id, old.names, old.called, old.people, old.relations, old.people_for_managers, old.number, old.emails);
	DELETE FROM `search_endings` WHERE entry_id = old.id
		AND ending IN (SELECT value FROM json_each((SELECT endings FROM `search_shown` WHERE entry_id = old.id)));
	DELETE FROM `search_shown` WHERE entry_id = old.id;
END;
