DROP INDEX `person_interests_person`;--> statement-breakpoint
CREATE INDEX `person_interests_person` ON `person_interests` (`person_id`,`removed_at`,`audience`,`interest_id`,`noted_at`);--> statement-breakpoint
CREATE INDEX `customers_tier_known` ON `customers` (`archived_at`,`tier`,`known_count`,`sort_name`,`id`);--> statement-breakpoint
CREATE INDEX `prompt_outcomes_at` ON `prompt_outcomes` (`at`);