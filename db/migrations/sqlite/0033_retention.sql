CREATE TABLE `retention_rules` (
	`id` text PRIMARY KEY NOT NULL,
	`notes_months` integer,
	`finished_months` integer,
	`removed_months` integer,
	`texts_days` integer NOT NULL,
	`review_months` integer,
	`erase_months` integer,
	`set_by_id` text NOT NULL,
	`set_at` integer NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `retention_runs` (
	`id` text PRIMARY KEY NOT NULL,
	`started_at` integer NOT NULL,
	`ended_at` integer,
	`counts` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `retention_runs_started` ON `retention_runs` (`started_at`);