CREATE TABLE `merge_steps` (
	`id` text PRIMARY KEY NOT NULL,
	`merge_id` text NOT NULL,
	`position` integer NOT NULL,
	`table_name` text NOT NULL,
	`row_id` text NOT NULL,
	`before` text NOT NULL,
	`after` text,
	FOREIGN KEY (`merge_id`) REFERENCES `merges`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `merge_steps_merge` ON `merge_steps` (`merge_id`,`position`);--> statement-breakpoint
CREATE TABLE `merges` (
	`id` text PRIMARY KEY NOT NULL,
	`stayed_id` text NOT NULL,
	`went_id` text NOT NULL,
	`merged_by_id` text NOT NULL,
	`merged_at` integer NOT NULL,
	`undone_by_id` text,
	`undone_at` integer,
	FOREIGN KEY (`merged_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`undone_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `merges_went` ON `merges` (`went_id`);--> statement-breakpoint
CREATE INDEX `merges_stayed` ON `merges` (`stayed_id`);--> statement-breakpoint
CREATE INDEX `merges_merged` ON `merges` (`merged_at`);