CREATE TABLE `feed_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`feed_id` text NOT NULL,
	`key` text NOT NULL,
	`text` text NOT NULL,
	`talking_point_id` text,
	`written_at` integer NOT NULL,
	FOREIGN KEY (`feed_id`) REFERENCES `feeds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`talking_point_id`) REFERENCES `talking_points`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `feed_entries_once` ON `feed_entries` (`feed_id`,`key`);--> statement-breakpoint
CREATE INDEX `feed_entries_point` ON `feed_entries` (`talking_point_id`);--> statement-breakpoint
CREATE TABLE `feed_interests` (
	`id` text PRIMARY KEY NOT NULL,
	`feed_id` text NOT NULL,
	`interest_id` text NOT NULL,
	FOREIGN KEY (`feed_id`) REFERENCES `feeds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`interest_id`) REFERENCES `interests`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `feed_interests_once` ON `feed_interests` (`feed_id`,`interest_id`);--> statement-breakpoint
CREATE TABLE `feeds` (
	`id` text PRIMARY KEY NOT NULL,
	`place_id` text NOT NULL,
	`address` text NOT NULL,
	`name` text,
	`tone` text NOT NULL,
	`scope` text NOT NULL,
	`good_for_days` integer NOT NULL,
	`lead_days` integer NOT NULL,
	`added_by_id` text NOT NULL,
	`added_at` integer NOT NULL,
	`paused_at` integer,
	`removed_at` integer,
	`version` integer NOT NULL,
	`kind` text,
	`title` text,
	`etag` text,
	`last_modified` text,
	`next_try_at` integer NOT NULL,
	`answered_at` integer,
	`read_at` integer,
	`failures` integer NOT NULL,
	`broken_since` integer,
	`problem` text,
	FOREIGN KEY (`place_id`) REFERENCES `places`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
