ALTER TABLE `outbox` RENAME COLUMN "sent_at" TO "settled_at";--> statement-breakpoint
CREATE TABLE `mail_server` (
	`id` text PRIMARY KEY NOT NULL,
	`trouble` text NOT NULL,
	`words` text NOT NULL,
	`since` integer NOT NULL,
	`failures` integer NOT NULL,
	`next_try_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `mail_texts` (
	`mail_id` text PRIMARY KEY NOT NULL,
	`from_name` text NOT NULL,
	`from_address` text NOT NULL,
	`subject` text NOT NULL,
	`text` text NOT NULL,
	`html` text NOT NULL,
	`unsubscribe_url` text,
	`made_at` integer NOT NULL,
	FOREIGN KEY (`mail_id`) REFERENCES `outbox`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `mail_texts_made` ON `mail_texts` (`made_at`);--> statement-breakpoint
CREATE TABLE `mail_tries` (
	`id` text PRIMARY KEY NOT NULL,
	`mail_id` text NOT NULL,
	`at` integer NOT NULL,
	`outcome` text NOT NULL,
	`words` text NOT NULL,
	FOREIGN KEY (`mail_id`) REFERENCES `outbox`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `mail_tries_mail` ON `mail_tries` (`mail_id`);--> statement-breakpoint
CREATE TABLE `refused_addresses` (
	`address` text PRIMARY KEY NOT NULL,
	`words` text NOT NULL,
	`refused_at` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `outbox` ADD `asked_at` integer;--> statement-breakpoint
ALTER TABLE `outbox` ADD `handed_over_at` integer;--> statement-breakpoint
ALTER TABLE `outbox` ADD `uncertain` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `outbox` ADD `is_unanswered` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `outbox_settled` ON `outbox` (`status`,`settled_at`);--> statement-breakpoint
CREATE INDEX `outbox_handed_over` ON `outbox` (`handed_over_at`);--> statement-breakpoint
CREATE INDEX `outbox_visit` ON `outbox` (`visit_id`);--> statement-breakpoint
CREATE INDEX `outbox_person` ON `outbox` (`person_id`);--> statement-breakpoint
CREATE INDEX `outbox_staff` ON `outbox` (`staff_id`);