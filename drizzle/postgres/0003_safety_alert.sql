CREATE TABLE "safety_alert" (
	"id" text PRIMARY KEY NOT NULL,
	"session" bigint NOT NULL,
	"level" text NOT NULL,
	"raised_at" bigint NOT NULL,
	"acknowledged_at" bigint,
	"disposed_at" bigint
);
--> statement-breakpoint
CREATE INDEX "safety_alert_by_end" ON "safety_alert" USING btree ("disposed_at");