CREATE TABLE `duplicate_keys` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`key` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `duplicate_keys_key` ON `duplicate_keys` (`key`,`person_id`);--> statement-breakpoint
CREATE INDEX `duplicate_keys_person` ON `duplicate_keys` (`person_id`);--> statement-breakpoint
CREATE TABLE `duplicate_looks` (
	`id` text PRIMARY KEY NOT NULL,
	FOREIGN KEY (`id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `duplicate_pairs` (
	`id` text PRIMARY KEY NOT NULL,
	`one_id` text NOT NULL,
	`other_id` text NOT NULL,
	`points` integer NOT NULL,
	`is_sure` integer NOT NULL,
	`reasons` text NOT NULL,
	`found_at` integer NOT NULL,
	`told_apart_at` integer,
	`put_off_at` integer,
	`said_by_id` text,
	FOREIGN KEY (`one_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`other_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`said_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `duplicate_pairs_once` ON `duplicate_pairs` (`one_id`,`other_id`);--> statement-breakpoint
CREATE INDEX `duplicate_pairs_other` ON `duplicate_pairs` (`other_id`);--> statement-breakpoint
CREATE INDEX `duplicate_pairs_open` ON `duplicate_pairs` (`told_apart_at`,`put_off_at`,`points`);--> statement-breakpoint
INSERT INTO `duplicate_looks` (`id`) SELECT `id` FROM `people` WHERE `kind` = 'person';
