CREATE INDEX `customers_since` ON `customers` (`since_month`,`since_day`);--> statement-breakpoint
CREATE INDEX `people_birthday` ON `people` (`birth_month`,`birth_day`);--> statement-breakpoint
CREATE INDEX `relationships_since` ON `relationships` (`since_month`,`since_day`);