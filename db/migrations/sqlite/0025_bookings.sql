CREATE TABLE `booking_calendars` (
	`id` text PRIMARY KEY NOT NULL,
	`place_id` text NOT NULL,
	`address` text NOT NULL,
	`paused_at` integer,
	`removed_at` integer,
	`version` integer NOT NULL,
	`etag` text,
	`last_modified` text,
	`next_try_at` integer NOT NULL,
	`answered_at` integer,
	`read_at` integer,
	`failures` integer NOT NULL,
	`broken_since` integer,
	`problem` text,
	`name` text,
	`title` text,
	`all_day_time` text NOT NULL,
	`weeks_ahead` integer NOT NULL,
	`added_by_id` text NOT NULL,
	`added_at` integer NOT NULL,
	FOREIGN KEY (`place_id`) REFERENCES `places`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `booking_names` (
	`id` text PRIMARY KEY NOT NULL,
	`place_id` text NOT NULL,
	`who_key` text NOT NULL,
	`person_id` text,
	`settled_by_id` text NOT NULL,
	`settled_at` integer NOT NULL,
	FOREIGN KEY (`place_id`) REFERENCES `places`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`settled_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `booking_names_once` ON `booking_names` (`place_id`,`who_key`);--> statement-breakpoint
CREATE INDEX `booking_names_person` ON `booking_names` (`person_id`);--> statement-breakpoint
CREATE TABLE `booking_readings` (
	`id` text PRIMARY KEY NOT NULL,
	`calendar_id` text NOT NULL,
	`at` integer NOT NULL,
	`added` integer NOT NULL,
	`changed` integer NOT NULL,
	`cancelled` integer NOT NULL,
	`open` integer NOT NULL,
	FOREIGN KEY (`calendar_id`) REFERENCES `booking_calendars`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `booking_readings_calendar` ON `booking_readings` (`calendar_id`,`at`);--> statement-breakpoint
CREATE TABLE `bookings` (
	`id` text PRIMARY KEY NOT NULL,
	`place_id` text NOT NULL,
	`calendar_id` text,
	`key` text NOT NULL,
	`series` text NOT NULL,
	`title` text NOT NULL,
	`who_key` text NOT NULL,
	`who` text NOT NULL,
	`day` text NOT NULL,
	`time` text NOT NULL,
	`starts_at` integer NOT NULL,
	`purpose` text,
	`party_size` integer,
	`host_id` text,
	`standing` text NOT NULL,
	`visit_id` text,
	`visit_version` integer NOT NULL,
	`cancelled_at` integer,
	`read_at` integer NOT NULL,
	FOREIGN KEY (`place_id`) REFERENCES `places`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`calendar_id`) REFERENCES `booking_calendars`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`host_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `bookings_key` ON `bookings` (`place_id`,`key`);--> statement-breakpoint
CREATE INDEX `bookings_calendar` ON `bookings` (`calendar_id`,`starts_at`);--> statement-breakpoint
CREATE INDEX `bookings_series` ON `bookings` (`place_id`,`series`);--> statement-breakpoint
CREATE INDEX `bookings_standing` ON `bookings` (`place_id`,`standing`,`starts_at`);--> statement-breakpoint
CREATE INDEX `bookings_who` ON `bookings` (`place_id`,`who_key`);--> statement-breakpoint
CREATE INDEX `bookings_visit` ON `bookings` (`visit_id`);