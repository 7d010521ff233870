CREATE TABLE `bulk_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`tier` text,
	`interest_id` text,
	`made_by_id` text NOT NULL,
	`made_at` integer NOT NULL,
	`finished_at` integer,
	`undone_by_id` text,
	`undone_at` integer,
	`undo_finished_at` integer,
	FOREIGN KEY (`interest_id`) REFERENCES `interests`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`made_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`undone_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `bulk_changes_made` ON `bulk_changes` (`made_at`);--> statement-breakpoint
CREATE TABLE `bulk_steps` (
	`id` text PRIMARY KEY NOT NULL,
	`bulk_change_id` text NOT NULL,
	`person_id` text NOT NULL,
	`before` text NOT NULL,
	`fact_ids` text NOT NULL,
	`outcome` text NOT NULL,
	`done_at` integer,
	FOREIGN KEY (`bulk_change_id`) REFERENCES `bulk_changes`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `bulk_steps_next` ON `bulk_steps` (`bulk_change_id`,`outcome`,`id`);--> statement-breakpoint
CREATE INDEX `bulk_steps_person` ON `bulk_steps` (`person_id`);