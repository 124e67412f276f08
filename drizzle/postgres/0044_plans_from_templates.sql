CREATE TABLE "session_guide" (
	"session" bigint PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"notes" text NOT NULL,
	"blocks" jsonb NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "kept_plan" ADD COLUMN "block_notes" jsonb;--> statement-breakpoint
ALTER TABLE "series" ADD COLUMN "follows_curriculum" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "session_module" ADD COLUMN "series_id" text;--> statement-breakpoint
ALTER TABLE "session_guide" ADD CONSTRAINT "session_guide_session_session_id_fk" FOREIGN KEY ("session") REFERENCES "public"."session"("id") ON DELETE no action ON UPDATE no action;