ALTER TABLE `talking_points` ADD `source_name` text;--> statement-breakpoint
ALTER TABLE `talking_points` ADD `link` text;