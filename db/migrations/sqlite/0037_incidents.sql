CREATE TABLE `affected_customers` (
	`id` text PRIMARY KEY NOT NULL,
	`incident_id` text NOT NULL,
	`person_id` text NOT NULL,
	`added_by_id` text NOT NULL,
	`added_at` integer NOT NULL,
	`picked_by` text NOT NULL,
	`told_at` integer,
	`told_by_id` text,
	`told_how` text,
	`reply` text,
	`offer` text,
	`offer_words` text,
	`answer` text,
	`stopped_at` integer,
	`follow_up` text,
	`ask_id` text,
	`changed_at` integer NOT NULL,
	`removed_at` integer,
	`version` integer NOT NULL,
	FOREIGN KEY (`incident_id`) REFERENCES `incidents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`told_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `affected_customers_incident` ON `affected_customers` (`incident_id`,`removed_at`,`id`);--> statement-breakpoint
CREATE INDEX `affected_customers_person` ON `affected_customers` (`person_id`);--> statement-breakpoint
CREATE TABLE `incident_update_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`update_id` text NOT NULL,
	`version` integer NOT NULL,
	`text` text NOT NULL,
	`replaced_by_id` text NOT NULL,
	`replaced_at` integer NOT NULL,
	FOREIGN KEY (`update_id`) REFERENCES `incident_updates`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`replaced_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `incident_update_versions_update` ON `incident_update_versions` (`update_id`);--> statement-breakpoint
CREATE TABLE `incident_updates` (
	`id` text PRIMARY KEY NOT NULL,
	`incident_id` text NOT NULL,
	`text` text NOT NULL,
	`written_by_id` text NOT NULL,
	`part` text NOT NULL,
	`written_at` integer NOT NULL,
	`is_for_colleagues` integer NOT NULL,
	`status` text NOT NULL,
	`next_update_at` integer,
	`status_before` text NOT NULL,
	`next_update_before` integer,
	`mailed_at` integer,
	`mailed_up_to` text,
	`mails_queued_at` integer,
	`changed_at` integer NOT NULL,
	`removed_at` integer,
	`version` integer NOT NULL,
	FOREIGN KEY (`incident_id`) REFERENCES `incidents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`written_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `incident_updates_incident` ON `incident_updates` (`incident_id`,`written_at`);--> statement-breakpoint
CREATE TABLE `incidents` (
	`id` text PRIMARY KEY NOT NULL,
	`place_id` text NOT NULL,
	`title` text NOT NULL,
	`what` text NOT NULL,
	`started_at` integer NOT NULL,
	`status` text NOT NULL,
	`next_update_at` integer,
	`owner_id` text NOT NULL,
	`opened_by_id` text NOT NULL,
	`opened_at` integer NOT NULL,
	`over_at` integer,
	`story` text,
	`page_number` integer NOT NULL,
	`page_open_at` integer,
	`changed_at` integer NOT NULL,
	`removed_at` integer,
	`version` integer NOT NULL,
	FOREIGN KEY (`place_id`) REFERENCES `places`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`opened_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `incidents_open` ON `incidents` (`place_id`,`over_at`);