CREATE TABLE `erasures` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`staff_id` text NOT NULL,
	`person_ids` text NOT NULL,
	`away` text NOT NULL,
	`files_left` text,
	`cleared_at` integer
);
