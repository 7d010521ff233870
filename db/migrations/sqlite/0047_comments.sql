CREATE TABLE `comment_themes` (
	`id` text PRIMARY KEY NOT NULL,
	`comment_id` text NOT NULL,
	`theme_id` text NOT NULL,
	`answer` text NOT NULL,
	`by_id` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`theme_id`) REFERENCES `themes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `comment_themes_one` ON `comment_themes` (`comment_id`,`theme_id`);--> statement-breakpoint
CREATE INDEX `comment_themes_theme` ON `comment_themes` (`theme_id`);--> statement-breakpoint
CREATE TABLE `comment_tones` (
	`id` text PRIMARY KEY NOT NULL,
	`comment_id` text NOT NULL,
	`tone` text NOT NULL,
	`by_id` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `comment_tones_one` ON `comment_tones` (`comment_id`);--> statement-breakpoint
CREATE TABLE `heard_comments` (
	`id` text PRIMARY KEY NOT NULL,
	`customer_id` text,
	`place_id` text NOT NULL,
	`channel` text NOT NULL,
	`day` text NOT NULL,
	`words` text NOT NULL,
	`audience` text NOT NULL,
	`written_by_id` text NOT NULL,
	`written_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`removed_at` integer,
	`version` integer NOT NULL,
	FOREIGN KEY (`customer_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`place_id`) REFERENCES `places`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`written_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `heard_comments_at` ON `heard_comments` (`written_at`);--> statement-breakpoint
CREATE INDEX `heard_comments_customer` ON `heard_comments` (`customer_id`);--> statement-breakpoint
CREATE TABLE `themes` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`words` text NOT NULL,
	`added_by_id` text NOT NULL,
	`added_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`removed_at` integer,
	`version` integer NOT NULL,
	FOREIGN KEY (`added_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `improvement_comments` (
	`id` text PRIMARY KEY NOT NULL,
	`improvement_id` text NOT NULL,
	`comment_id` text NOT NULL,
	`added_by_id` text NOT NULL,
	`added_at` integer NOT NULL,
	FOREIGN KEY (`improvement_id`) REFERENCES `improvements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `improvement_comments_one` ON `improvement_comments` (`improvement_id`,`comment_id`);--> statement-breakpoint
CREATE INDEX `improvement_comments_comment` ON `improvement_comments` (`comment_id`);--> statement-breakpoint
CREATE TABLE `improvement_mails` (
	`id` text PRIMARY KEY NOT NULL,
	`improvement_id` text NOT NULL,
	`customer_id` text NOT NULL,
	`queued_at` integer NOT NULL,
	`stopped_at` integer,
	FOREIGN KEY (`improvement_id`) REFERENCES `improvements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`customer_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `improvement_mails_one` ON `improvement_mails` (`improvement_id`,`customer_id`);--> statement-breakpoint
CREATE INDEX `improvement_mails_customer` ON `improvement_mails` (`customer_id`);--> statement-breakpoint
CREATE TABLE `improvements` (
	`id` text PRIMARY KEY NOT NULL,
	`place_id` text NOT NULL,
	`theme_id` text,
	`title` text NOT NULL,
	`you_said` text NOT NULL,
	`decision` text,
	`reason` text,
	`owner_id` text,
	`we_did` text,
	`done_on` text,
	`mail_subject` text,
	`mail_text` text,
	`mailed_at` integer,
	`mails_queued_at` integer,
	`added_by_id` text NOT NULL,
	`added_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`removed_at` integer,
	`version` integer NOT NULL,
	FOREIGN KEY (`place_id`) REFERENCES `places`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`theme_id`) REFERENCES `themes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `improvements_place` ON `improvements` (`place_id`,`done_on`);--> statement-breakpoint
CREATE TABLE `weekly_pack_readers` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_id` text NOT NULL,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `weekly_pack_readers_one` ON `weekly_pack_readers` (`staff_id`);--> statement-breakpoint
CREATE TABLE `weekly_pack_rules` (
	`id` text PRIMARY KEY NOT NULL,
	`is_on` integer NOT NULL,
	`weekday` integer NOT NULL,
	`at` text NOT NULL,
	`version` integer NOT NULL
);
