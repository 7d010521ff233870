DROP INDEX `promises_open`;--> statement-breakpoint
CREATE INDEX `promises_open` ON `promises` (`kept_at`,`due_on`,`removed_at`,`audience`);