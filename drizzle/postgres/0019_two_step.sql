CREATE TABLE "factor" (
	"id" text PRIMARY KEY NOT NULL,
	"staff_id" text NOT NULL,
	"kind" text NOT NULL,
	"name" "bytea" NOT NULL,
	"secret" "bytea" NOT NULL,
	"counter" bigint NOT NULL,
	"created_at" bigint NOT NULL,
	"last_used_at" bigint
);
--> statement-breakpoint
CREATE TABLE "recovery_code" (
	"id" text PRIMARY KEY NOT NULL,
	"staff_id" text NOT NULL,
	"hash" "bytea" NOT NULL,
	"created_at" bigint NOT NULL,
	"used_at" bigint
);
--> statement-breakpoint
ALTER TABLE "auth_session" ADD COLUMN "confirmed_at" bigint;
--> statement-breakpoint
ALTER TABLE "staff" ADD COLUMN "first_sign_in_at" bigint;
--> statement-breakpoint
ALTER TABLE "staff" ADD COLUMN "two_step_reset" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
CREATE INDEX "factor_of_staff" ON "factor" USING btree ("staff_id");
--> statement-breakpoint
CREATE INDEX "recovery_code_of_staff" ON "recovery_code" USING btree ("staff_id");
--> statement-breakpoint
-- An installation that people use already asks all staff for two-step sign-in, with the days of grace counted from now at the earliest.
INSERT INTO "setting" ("key", "value")
SELECT 'two-step.policy', jsonb_build_object('who', 'all', 'since', CAST(extract(epoch FROM now()) AS bigint) * 1000)
WHERE EXISTS (SELECT 1 FROM "staff");
