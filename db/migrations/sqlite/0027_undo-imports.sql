ALTER TABLE `import_rows` ADD `applied_as` integer;--> statement-breakpoint
CREATE INDEX `import_rows_applied` ON `import_rows` (`import_id`,`applied_as`);--> statement-breakpoint
ALTER TABLE `imports` ADD `weighed` integer;--> statement-breakpoint
ALTER TABLE `imports` ADD `outlook` text;--> statement-breakpoint
ALTER TABLE `imports` ADD `undo_started_at` integer;--> statement-breakpoint
ALTER TABLE `imports` ADD `undone_at` integer;