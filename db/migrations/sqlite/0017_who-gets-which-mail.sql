CREATE TABLE `mail_rules` (
	`id` text PRIMARY KEY NOT NULL,
	`sender_name` text,
	`sender_address` text,
	`details` text NOT NULL,
	`quiet_from` text NOT NULL,
	`quiet_until` text NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `mail_wishes` (
	`id` text PRIMARY KEY NOT NULL,
	`digest` integer NOT NULL,
	`digest_at` text NOT NULL,
	`digest_days` text NOT NULL,
	`reminded_of` text NOT NULL,
	`tier` text,
	`lead` text NOT NULL,
	`promises` integer NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `rota_exceptions` (
	`id` text PRIMARY KEY NOT NULL,
	`place_id` text NOT NULL,
	`staff_id` text,
	`day` text NOT NULL,
	`is_on` integer NOT NULL,
	`from` text,
	`until` text,
	`why` text,
	`removed_at` integer,
	FOREIGN KEY (`place_id`) REFERENCES `places`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `rota_exceptions_day` ON `rota_exceptions` (`place_id`,`day`);--> statement-breakpoint
CREATE TABLE `shifts` (
	`id` text PRIMARY KEY NOT NULL,
	`place_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`weekday` integer NOT NULL,
	`from` text NOT NULL,
	`until` text NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`place_id`) REFERENCES `places`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `shifts_place` ON `shifts` (`place_id`);