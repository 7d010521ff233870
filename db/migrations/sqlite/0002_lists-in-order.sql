DROP INDEX `customers_tier`;--> statement-breakpoint
DROP INDEX `customers_known`;--> statement-breakpoint
DROP INDEX `customers_last_seen`;--> statement-breakpoint
DROP INDEX `customers_created`;--> statement-breakpoint
CREATE INDEX `customers_photo` ON `customers` (`photo_id`);--> statement-breakpoint
CREATE INDEX `customers_tier` ON `customers` (`archived_at`,`tier`,`sort_name`,`id`);--> statement-breakpoint
CREATE INDEX `customers_known` ON `customers` (`archived_at`,`known_count`,`sort_name`,`id`);--> statement-breakpoint
CREATE INDEX `customers_last_seen` ON `customers` (`archived_at`,`last_seen_at`,`id`);--> statement-breakpoint
CREATE INDEX `customers_created` ON `customers` (`archived_at`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `people_name` ON `people` (`name`);