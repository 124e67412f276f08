CREATE TABLE "sign_in_link" (
	"index" text PRIMARY KEY NOT NULL,
	"staff_id" text NOT NULL,
	"by" text NOT NULL,
	"created_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"used_at" bigint
);
--> statement-breakpoint
CREATE INDEX "sign_in_link_of_staff" ON "sign_in_link" USING btree ("staff_id");