CREATE TABLE `booking_file_rows` (
	`id` text PRIMARY KEY NOT NULL,
	`file_id` text NOT NULL,
	`line` integer NOT NULL,
	`cells` text NOT NULL,
	`read` text,
	`label` text NOT NULL,
	`verdict` text NOT NULL,
	`reasons` text NOT NULL,
	`applied_at` integer,
	`booking_id` text,
	`before` text,
	FOREIGN KEY (`file_id`) REFERENCES `booking_files`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `booking_file_rows_file` ON `booking_file_rows` (`file_id`,`line`);--> statement-breakpoint
CREATE INDEX `booking_file_rows_verdict` ON `booking_file_rows` (`file_id`,`verdict`,`line`);--> statement-breakpoint
CREATE TABLE `booking_files` (
	`id` text PRIMARY KEY NOT NULL,
	`place_id` text NOT NULL,
	`kind` text NOT NULL,
	`file_name` text NOT NULL,
	`headings` text NOT NULL,
	`columns` text NOT NULL,
	`date_order` text NOT NULL,
	`row_count` integer NOT NULL,
	`uploaded_by_id` text NOT NULL,
	`uploaded_at` integer NOT NULL,
	`started_at` integer,
	`finished_at` integer,
	`undone_at` integer,
	FOREIGN KEY (`place_id`) REFERENCES `places`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`uploaded_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
